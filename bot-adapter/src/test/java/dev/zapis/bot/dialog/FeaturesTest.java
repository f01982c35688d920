package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.SampleTargets.Club;
import dev.zapis.bot.dialog.SampleTargets.Flyer;
import dev.zapis.bot.dialog.SampleTargets.Take;
import dev.zapis.bot.dialog.SampleTargets.Undone;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.events.desk.DeskFeatures;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final String OFF = "сейчас выключен";

    private final FakeChat chat = FakeChat.amongSamples(ANNA);

    @Test
    void what_is_on_is_there_as_ever() {
        chat.types("/start").sees("[📅 Дни] [🎲 Клуб]").types("/club").sees("Клуб", "[Вступить] [К дням]");
        chat.taps("Вступить").told(new Take(A1, TUESDAY)).sees("Листовка");
        assertThat(chat.unasked(new Flyer())).isPresent();
    }

    @Test
    void no_menu_and_no_command_leads_to_what_is_off() {
        chat.only().types("/start").sees("Дом", "[📅 Дни]").doesNotSee("Клуб", OFF);
        chat.types("/club").sees(OFF, "Дом").doesNotSee("Клуб");
        chat.types("/club вт").sees(OFF, "Дом");
    }

    @Test
    void an_old_button_leads_home_with_a_word_and_does_nothing() {
        chat.types("/club");
        chat.only().taps("Вступить").told().hears(OFF).sees(OFF, "Дом");
        chat.only(DeskFeatures.WHO, DeskFeatures.DESK)
                .types("/club")
                .taps("Вступить")
                .told(new Take(A1, TUESDAY));
        long flyer = chat.messenger().last();
        chat.only(DeskFeatures.DESK).taps(flyer, "Вступить").told().hears(OFF).sees(OFF, "Дом");
        assertThat(chat.look(flyer)).contains("Листовка", "[Вступить]");
    }

    @Test
    void a_screen_loses_the_buttons_that_lead_to_what_is_off() {
        chat.types("/club").taps("К дням").sees("Выберите день").taps("⬅ Назад").sees("Клуб");
        chat.taps("К дням")
                .only()
                .tapsData(chat.messenger().last(), "1sample.days|3")
                .sees("[⬅ Назад]");
        chat.taps("⬅ Назад").sees("Дом").doesNotSee(OFF);
    }

    @Test
    void a_screen_that_is_off_hears_nothing() {
        chat.types("/club").only().types("что-то").sees("Не понял: «что-то»", "Дом");
        chat.only(DeskFeatures.WHO).types("/club").only();
        chat.sends("a.csv", new byte[1]).sees("Файл здесь не нужен", "Дом");
        assertThat(chat.messenger().fetched()).isEmpty();
    }

    @Test
    void a_deed_whose_outcome_is_off_is_done_and_leads_home() {
        chat.only(DeskFeatures.WHO)
                .types("/club")
                .taps("Вступить")
                .told(new Take(A1, TUESDAY))
                .sees(OFF, "Дом");
    }

    @Test
    void nothing_that_is_off_is_said_unasked_and_what_is_said_has_no_button_to_it() {
        assertThat(chat.only(DeskFeatures.DESK).unasked(new Flyer())).isEmpty();
        assertThat(chat.only(DeskFeatures.WHO).unasked(new Flyer())).isEmpty();
        assertThat(chat.only(DeskFeatures.WHO)
                        .unasked(new Undone())
                        .orElseThrow()
                        .keyboard())
                .hasSize(2);
        assertThat(chat.only().unasked(new Undone()).orElseThrow().keyboard()).hasSize(1);
    }

    @Test
    void what_stands_in_a_screen_belongs_to_what_the_screen_belongs_to() {
        Routes routes = Routes.scan("dev.zapis.bot.dialog");
        chat.only(DeskFeatures.DESK);
        assertThat(routes.isOpen(new Club.Join(), chat.visits().visitor())).isFalse();
        chat.only(DeskFeatures.WHO);
        assertThat(routes.isOpen(new Club.Join(), chat.visits().visitor())).isTrue();
    }
}
