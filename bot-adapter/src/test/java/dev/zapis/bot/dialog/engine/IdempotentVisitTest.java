package dev.zapis.bot.dialog.engine;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.SampleTargets.Confirm;
import dev.zapis.bot.dialog.SampleTargets.Free;
import dev.zapis.bot.dialog.SampleTargets.Take;
import dev.zapis.command.CommandId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("F45")
class IdempotentVisitTest {

    private static final Take TAKE = new Take(A1, TUESDAY.plusDays(5));

    private final FakeChat chat = FakeChat.amongSamples(ANNA).answers(Free.class, List.of("A1"));

    @Test
    void a_failure_says_that_it_may_be_carried_out_all_the_same() {
        chat.obstructs(Take.class, Mono.error(new IllegalStateException("broken on purpose")))
                .opens(new Confirm(A1, TUESDAY))
                .taps("Подтвердить")
                .sees("Сбой на нашей стороне", "ещё может выполниться: проверьте «Мои брони»");
        chat.opens(new Confirm(A1, TUESDAY)).types("взять").sees("ещё может сработать: проверьте «Мои брони»");
        chat.in("en")
                .opens(new Confirm(A1, TUESDAY))
                .types("взять")
                .sees("may still be carried out: check “My bookings”");
    }

    @Test
    void the_code_of_a_failure_leads_to_what_may_be_recorded_all_the_same() {
        chat.opens(new Confirm(A1, TUESDAY));
        CommandId step = new UserInput.TextSent(42, ANNA.account(), 1, "взять").command(7, chat.dialog());
        chat.obstructs(Take.class, Mono.error(new IllegalStateException("broken on purpose")))
                .types("взять")
                .sees(step.value().substring(0, 6));
    }

    @Test
    void what_was_recorded_but_not_answered_is_not_done_again_when_it_is_typed_again() {
        chat.opens(new Confirm(A1, TUESDAY));
        ConversationState before = chat.dialog();
        chat.types("взять").told(TAKE);
        chat.dialog(before);
        chat.types("взять").told().sees("Ваше на");
    }

    @Test
    void after_a_word_about_a_failure_the_step_is_still_the_same() {
        chat.opens(new Confirm(A1, TUESDAY));
        int commands = chat.visits().told().size();
        StepVerifier.withVirtualTime(() -> {
                    chat.obstructs(
                            Take.class, Mono.delay(Duration.ofSeconds(25)).then());
                    return chat.said("взять");
                })
                .thenAwait(Duration.ofSeconds(30))
                .assertNext(chat::dialog)
                .verifyComplete();
        chat.sees("ещё может сработать").told(TAKE);
        chat.obstructs(Take.class, Mono.empty()).types("взять").told().sees("Ваше на");
        assertThat(chat.visits().told()).hasSize(commands + 1);
    }

    @Test
    void other_words_at_the_same_step_are_another_wish() {
        chat.opens(new Confirm(A1, TUESDAY));
        ConversationState before = chat.dialog();
        chat.types("взять").told(TAKE);
        chat.dialog(before);
        chat.types("взять!").told(new Take(A1, TUESDAY.plusDays(6)));
    }

    @Test
    void the_same_words_at_a_later_step_are_a_new_wish() {
        chat.opens(new Confirm(A1, TUESDAY)).types("взять").told(TAKE);
        chat.opens(new Confirm(A1, TUESDAY)).types("взять").told(TAKE);
    }

    @Test
    void words_sent_again_before_their_answer_was_there_answer_no_new_question() {
        chat.opens(new Confirm(A1, TUESDAY));
        long first = chat.messenger().nextId();
        long again = chat.messenger().nextId();
        chat.typesAt(first, "/days").typesAt(again, "/days").sees("Уже обработано", "Выберите день");
        chat.types("вт").sees("Свободно").types("вт").doesNotSee("Уже обработано");
    }
}
