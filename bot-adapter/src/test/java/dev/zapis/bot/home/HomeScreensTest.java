package dev.zapis.bot.home;

import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static dev.zapis.bot.desk.DeskSamples.newcomer;
import static dev.zapis.bot.desk.DeskSamples.suspendedAnna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.DeskCancelledScreen;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.person.AdminsOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeScreensTest {

    @Test
    void a_newcomer_sees_what_this_is_and_one_button() {
        chat(newcomer("Вера Ким"))
                .types("/start")
                .sees("Как вас зовут", "[Я — Вера Ким]")
                .taps("Я — Вера Ким")
                .told()
                .taps("Да, это я")
                .told(new TakeName(OFFICE, "Вера Ким"));
    }

    @Test
    void a_name_can_be_typed() {
        chat(newcomer("🌸"))
                .types("/start")
                .types("Вера Ким")
                .told()
                .sees("Вы — Вера Ким?")
                .taps("Да, это я")
                .told(new TakeName(OFFICE, "Вера Ким"));
    }

    @Test
    void an_account_name_is_offered_without_what_nobody_sees_in_it() {
        chat(newcomer("\u202EВера\u0000  <b>&_*")).types("/start").sees("[Я — Вера <b>&_*]");
    }

    @Test
    void an_account_without_a_usable_name_is_asked_to_type_one() {
        chat(newcomer("x".repeat(300)))
                .types("/start")
                .sees("Напишите имя и фамилию")
                .doesNotSee("[Я");
    }

    @Test
    void a_name_that_is_taken_is_asked_for_again() {
        chat(newcomer("Вера Ким"))
                .refuses(TakeName.class, PersonRefusal.NAME_TAKEN, Map.of("name", "Вера Ким"))
                .types("/start")
                .taps("Я — Вера Ким")
                .taps("Да, это я")
                .sees("Имя «Вера Ким» уже занято");
    }

    @Test
    void whoever_is_suspended_is_told_so_with_whom_to_ask_and_sees_nobodys_seat() {
        FakeChat chat = chat(suspendedAnna())
                .answers(AdminsOf.class, new AdminsOf.Result(List.of("Жанна Котова", "Яков Ли")))
                .types("/start")
                .sees("приостановил ваш доступ", "Кого спросить: Жанна Котова, Яков Ли", "[⚙️ Настройки]")
                .doesNotSee("🪑", "👥", "📋");
        long home = chat.messenger().last();
        for (String button : List.of("desk.days|1", "desk.who|1"))
            chat.tapsData(home, "1" + button).hears("приостановил ваш доступ").told();
        for (String typed : List.of("/book", "/my", "завтра", "A3", "Борис"))
            chat.types(typed)
                    .doesNotSee("[Забронировать]", "Забронировать место?", "Борис Юн")
                    .told();
    }

    @Test
    void home_shows_what_is_next_and_what_can_be_done() {
        chat(anna())
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(booking(A3, TUESDAY, ANNA, true))))
                .types("/start")
                .sees("Здравствуйте, Анна <Белова>", "Ближайшее: 🪑 A3", "завтра", "🪑 Место", "👥 Кто в офисе")
                .doesNotSee("Управление");
    }

    @Test
    void only_those_who_run_the_office_see_that_they_can() {
        chat(anna(Role.ADMIN)).types("/start").sees("🛠 Управление");
    }

    @Test
    void help_and_cancel_always_answer() {
        chat(anna())
                .types("/help")
                .sees("Что умеет бот")
                .types("/cancel")
                .sees("Прерывать нечего: ничего не начато", "Что умеет бот");
        chat(newcomer("Vera"))
                .types("/help")
                .sees("Что умеет бот")
                .types("/cancel")
                .sees("Как вас зовут");
    }

    @Test
    void unknown_text_gets_guesses_and_a_spoken_day_its_screens() {
        chat(anna())
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .types("абракадабра")
                .sees("Не понял: «абракадабра»", "🪑 Место")
                .types("x".repeat(5000))
                .sees("Не понял: «" + "x".repeat(40) + "…»")
                .types("завтра")
                .sees("Что нужно на завтра, вт 24 ноября?", "Место: вт 24");
    }

    @Test
    void what_a_newcomer_types_anywhere_is_not_kept() {
        chat(newcomer("Вера Ким"))
                .types("/help")
                .types("мой секрет")
                .sees("Не понял", "Ответьте кнопкой")
                .doesNotSee("секрет");
    }

    @Test
    void a_colleagues_name_typed_anywhere_tells_where_they_are() {
        chat(anna())
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of(booking(A3, TUESDAY, BORIS, true))))
                .types("Климов")
                .sees("Найдено по запросу «Климов»", "Борис Климов · A3 · вт 24");
    }

    @Test
    void without_desks_nothing_speaks_of_them_and_the_rest_works() {
        FakeChat chat = chat(anna()).only(DeskFeatures.WHO);
        chat.types("/start").sees("Здравствуйте", "👥 Кто в офисе").doesNotSee("Место", "Мои брони", "Броней пока нет");
        chat.types("/help").sees("Кто в офисе").doesNotSee("🪑", "/book", "Мои брони");
        chat.types("/book").sees("сейчас выключен", "Здравствуйте");
        chat.answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .types("абракадабра")
                .sees("Не понял: «абракадабра»")
                .doesNotSee("🪑", "🗂");
        chat.types("завтра").sees("Кто в офисе: вт 24").doesNotSee("🪑");
        assertThat(chat.unasked(
                        new DeskCancelledScreen(booking(A3, TUESDAY, ANNA, true).id())))
                .isEmpty();
    }

    @Test
    void without_who_is_in_desks_are_booked_as_ever() {
        FakeChat chat = chat(anna()).only(DeskFeatures.DESK);
        chat.types("/start").sees("🪑 Место").doesNotSee("Кто в офисе");
        chat.types("/help").sees("/book").doesNotSee("Кто в офисе");
        chat.types("Климов").sees("Не понял: «Климов»").doesNotSee("[👥");
        chat.types("завтра").sees("Место: вт 24").doesNotSee("👥");
        chat.only().types("завтра").sees("Не понял: «завтра»").doesNotSee("🪑", "👥");
    }

    @Test
    void the_language_is_chosen_in_the_settings() {
        chat(anna())
                .types("/settings")
                .sees("✅ Русский", "Москва, UTC+3")
                .taps("English")
                .told(new ChooseLanguage("en"));
    }
}
