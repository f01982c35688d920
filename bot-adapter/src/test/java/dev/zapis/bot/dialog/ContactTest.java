package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.SampleTargets.Booked;
import dev.zapis.bot.dialog.SampleTargets.Days;
import dev.zapis.bot.dialog.SampleTargets.Take;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Contact OWN = new Contact("+15550001111", "Anna", true);
    private static final Contact FOREIGN = new Contact("+15552223333", "Boris", false);

    private final FakeChat chat = FakeChat.amongSamples(ANNA);
    private final FakeMessenger messenger = chat.messenger();

    @Test
    void a_screen_that_asks_for_a_contact_is_a_new_message_with_keys_below_the_field() {
        long above = asked();
        assertThat(messenger.last()).isGreaterThan(above);
        assertThat(messenger.ids()).doesNotContain(above);
        assertThat(messenger.message(messenger.last()).keyboard()).isEmpty();
        assertThat(messenger.keys())
                .containsExactly("📱 Мой номер", "Пропустить", "Подтвердить", "⬅ Назад", "🏠 В начало");
    }

    @Test
    @Tag("S3-H7")
    void ones_own_contact_leads_on_and_the_keys_go() {
        asked();
        chat.shares(OWN).sees("Эхо: +15550001111", "[⬅ Назад]");
        assertThat(messenger.keys()).isEmpty();
        chat.taps("⬅ Назад").sees("Ваш номер?");
        assertThat(messenger.keys()).contains("📱 Мой номер");
    }

    @Test
    void somebody_elses_contact_is_told_apart_and_a_contact_nobody_asked_for_is_answered() {
        asked();
        chat.shares(FOREIGN).sees("Это контакт: здесь он не нужен", "Ваш номер?");
        chat.opens(new Days()).shares(OWN).sees("Это контакт: здесь он не нужен", "Выберите день");
        assertThat(OWN.toString() + FOREIGN).doesNotContain("555");
    }

    @Test
    void what_is_typed_instead_is_heard_as_ever() {
        asked();
        chat.types("+7 999").sees("Эхо: +7 999");
        assertThat(messenger.keys()).isEmpty();
    }

    @Test
    void keys_lead_where_buttons_would_in_whatever_language_they_were_drawn() {
        asked();
        chat.presses("⬅ Назад").sees("Выберите день");
        assertThat(messenger.keys()).isEmpty();
        asked();
        chat.in("en").presses("🏠 В начало").sees("Home");
        chat.in("ru");
        asked();
        chat.presses("Пропустить").sees("Эхо: -");
        asked();
        chat.presses("Подтвердить").told(new Take(A1, TUESDAY)).sees("Ваше на вт 24 ноября");
        assertThat(messenger.keys()).isEmpty();
    }

    @Test
    void a_command_and_a_tap_elsewhere_take_the_keys_away_too() {
        asked();
        chat.types("/days").sees("Выберите день");
        assertThat(messenger.keys()).isEmpty();
        chat.opens(new Booked(A1, TUESDAY));
        long permanent = messenger.last();
        asked();
        chat.taps(permanent, "К дням").sees("Выберите день");
        assertThat(messenger.keys()).isEmpty();
    }

    @Test
    void a_failure_leaves_the_keys_for_another_try() {
        asked();
        chat.visits().closes(new IllegalStateException("broken on purpose"));
        chat.shares(OWN).sees("Сбой на нашей стороне");
        assertThat(messenger.keys()).isNotEmpty();
        chat.visits().closes(null);
        chat.shares(OWN).sees("Эхо: +15550001111");
        assertThat(messenger.keys()).isEmpty();
    }

    @Test
    void a_screen_that_could_not_hear_a_contact_may_not_ask_for_one() {
        chat.opens(new Days()).tapsData(messenger.last(), "1sample.curious|1").sees("Сбой на нашей стороне");
    }

    private long asked() {
        chat.types("/start").taps("📅 Дни");
        long message = messenger.last();
        chat.tapsData(message, "1sample.phone|1").sees("Ваш номер?");
        return message;
    }
}
