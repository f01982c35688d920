package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.SampleTargets.Confirm;
import dev.zapis.bot.dialog.SampleTargets.Desks;
import dev.zapis.bot.dialog.SampleTargets.Free;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F44")
class CatchingUpTest {

    private static final String UPDATING = "Данные обновляются";

    private final FakeChat chat = FakeChat.amongSamples(ANNA).answers(Free.class, List.of("A1"));

    @Test
    void a_screen_that_lacked_something_is_drawn_again_when_all_is_to_be_seen() {
        chat.visits().fallsBehind();
        chat.opens(new Desks(TUESDAY)).sees(UPDATING, "[A1]").doesNotSee("[A2]");
        long message = chat.messenger().last();
        chat.answers(Free.class, List.of("A1", "A2")).catchesUp().sees("[A2]").doesNotSee(UPDATING);
        assertThat(chat.messenger().ids()).containsExactly(message);
    }

    @Test
    void buttons_that_were_seen_before_are_as_good_afterwards() {
        chat.visits().fallsBehind();
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        chat.catchesUp();
        assertThat(chat.data(message, "Подтвердить")).isEqualTo(confirm);
        chat.tapsData(message, confirm).sees("Ваше на");
    }

    @Test
    void what_the_person_has_left_meanwhile_is_not_drawn_over() {
        chat.visits().fallsBehind();
        chat.opens(new Desks(TUESDAY));
        long left = chat.messenger().last();
        chat.types("/days");
        assertThat(chat.messenger().last()).isNotEqualTo(left);
        int drawn = chat.messenger().drawings();
        chat.catchesUp();
        assertThat(chat.messenger().drawings()).as("the one below").isEqualTo(drawn + 1);
        assertThat(chat.messenger().ids()).doesNotContain(left);
    }

    @Test
    void a_later_drawing_of_the_same_message_takes_the_place_of_an_earlier_one() {
        chat.visits().fallsBehind();
        chat.opens(new Desks(TUESDAY)).taps("A1").sees(UPDATING, "Взять на");
        int drawn = chat.messenger().drawings();
        chat.catchesUp().sees("Взять на").doesNotSee(UPDATING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn + 1);
    }

    @Test
    void a_confirmation_that_stays_loses_its_word_of_delay_while_the_chat_goes_on_below() {
        chat.opens(new Confirm(A1, TUESDAY)).visits().fallsBehind();
        chat.taps("Подтвердить").sees(UPDATING, "Ваше на");
        long confirmation = chat.messenger().last();
        chat.taps("К дням").catchesUp();
        assertThat(chat.look(confirmation)).contains("Ваше на").doesNotContain(UPDATING);
        chat.taps("вт 24").sees("Свободно");
    }
}
