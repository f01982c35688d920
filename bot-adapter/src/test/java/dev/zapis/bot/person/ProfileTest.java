package dev.zapis.bot.person;

import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.person.registration.PhoneScreen;
import dev.zapis.bot.reminder.RemindersScreen;
import dev.zapis.command.person.AskForRole;
import dev.zapis.command.person.ChangeMyName;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.command.person.ChooseTimeZone;
import dev.zapis.command.person.ChooseVisibility;
import dev.zapis.command.person.ForgetPerson;
import dev.zapis.command.person.GivePhone;
import dev.zapis.command.person.ReleaseMyAccount;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.person.ProfileOf;
import dev.zapis.query.person.RemindersOf;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final RemindersOf.Result TOLD =
            new RemindersOf.Result(Set.of(), LocalTime.of(22, 0), LocalTime.of(8, 0));

    private static ProfileOf.Result profile(Set<Role> roles, Set<Role> asked) {
        return new ProfileOf.Result(
                "Анна \"Белова\"\n",
                "+79161234567",
                "Офис",
                roles,
                asked,
                List.of("Дизайн", "Продажи"),
                Visibility.TEAM,
                ZoneId.of("Asia/Omsk"),
                Instant.parse("2026-11-20T20:30:00Z"));
    }

    @Test
    void ones_own_data_are_shown_by_ones_own_clock() {
        chat(anna())
                .answers(ProfileOf.class, profile(Set.of(Role.EMPLOYEE), Set.of()))
                .types("/settings")
                .sees("Мой часовой пояс: Омск, UTC+6", "Кто меня видит: моя команда")
                .taps("👤 Мои данные")
                .sees(
                        "+7 916 123-45-67",
                        "Роли: сотрудник",
                        "Команды: Дизайн, Продажи",
                        "Согласие на обработку данных: сб 21 ноября, 02:30");
    }

    @Test
    void another_name_is_entered_in_two_steps() {
        chat(anna())
                .types("/settings")
                .taps("👤 Мои данные")
                .taps("✏️ Имя")
                .types("1")
                .sees("В имени может быть от 2 до 50 букв")
                .types("Вера")
                .sees("Ваша фамилия?")
                .taps("⬅ Назад")
                .sees("Сейчас: Вера")
                .taps("Дальше ➡")
                .types("Ким")
                .told()
                .sees("Изменить имя на Вера Ким?")
                .taps("Изменить имя")
                .told(new ChangeMyName(OFFICE, "Вера", "Ким"));
    }

    @Test
    void a_phone_is_given_and_taken_back() {
        var chat = chat(anna()).answers(ProfileOf.class, profile(Set.of(), Set.of()));
        chat.opens(new PhoneScreen())
                .types("8 916 1234567")
                .told()
                .taps("Сохранить")
                .told(new GivePhone("+79161234567"));
        chat.opens(new PhoneScreen()).presses("Без телефона").told(new GivePhone(null));
    }

    @Test
    @Tag("F45")
    void a_phone_that_is_typed_again_after_its_step_keeps_the_profile() {
        var chat = chat(anna()).answers(ProfileOf.class, profile(Set.of(), Set.of()));
        chat.opens(new ProfileScreen())
                .taps("📱 Телефон")
                .types("89161234567")
                .told()
                .taps("Сохранить")
                .told(new GivePhone("+79161234567"));
        chat.sees("Телефон: +7 916 123-45-67").types("8 916 123-45-67").told().sees("Телефон: +7 916 123-45-67");
        chat.types("89160000000").told().sees("Не понял: «89160000000»", "Телефон: +7 916 123-45-67");
    }

    @Test
    void roles_are_asked_for_and_some_are_not_offered() {
        chat(anna())
                .answers(ProfileOf.class, profile(Set.of(Role.HEAD), Set.of(Role.SPEAKER)))
                .opens(new AskForRoleScreen())
                .sees("Ваши роли: руководитель", "Ждут ответа администратора: спикер")
                .doesNotSee("[Руководитель]", "[Спикер]", "администратор]")
                .taps("Специалист")
                .told(new AskForRole(Role.PROVIDER));
    }

    @Test
    void who_sees_one_is_chosen() {
        chat(anna())
                .opens(new VisibilityScreen())
                .sees("[✅ Все]")
                .taps("Никто")
                .told(new ChooseVisibility(Visibility.NOBODY));
    }

    @Test
    void a_time_zone_is_found_by_its_city() {
        chat(anna())
                .opens(new MyTimeZoneScreen(null))
                .sees("Москва +3", "Екатеринбург", "[Как в офисе (Москва, UTC+3)]")
                .types("лонд")
                .sees("Лондон")
                .taps("Лондон +0")
                .told(new ChooseTimeZone(ZoneId.of("Europe/London")));
        chat(anna())
                .opens(new MyTimeZoneScreen(null))
                .types("нет такого города")
                .sees("Часовой пояс не найден");
        chat(anna())
                .opens(new MyTimeZoneScreen(null))
                .taps("Как в офисе (Москва, UTC+3)")
                .told(new ChooseTimeZone(null));
    }

    @Test
    void every_zone_of_russia_has_a_name_in_both_languages() {
        for (Locale language : List.of(Locale.of("ru"), Locale.ENGLISH)) {
            TimeZoneCatalog catalog = new TimeZoneCatalog(language, Instant.EPOCH);
            assertThat(TimeZoneCatalog.OF_RUSSIA)
                    .allSatisfy(zone -> assertThat(catalog.label(zone)).doesNotContain("/"));
        }
    }

    @Test
    void quiet_hours_are_chosen_or_typed() {
        var chat = chat(anna()).answers(RemindersOf.class, TOLD);
        chat.opens(new RemindersScreen())
                .taps("🌙 21:00–09:00")
                .told(new ChooseQuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0)))
                .types("21:30-8:00")
                .told()
                .sees("Изменить тихие часы: с 21:30 до 08:00?")
                .taps("Изменить")
                .told(new ChooseQuietHours(LocalTime.of(21, 30), LocalTime.of(8, 0)))
                .types("23 – 7")
                .taps("Изменить")
                .told(new ChooseQuietHours(LocalTime.of(23, 0), LocalTime.of(7, 0)))
                .taps("Без тихих часов")
                .told(new ChooseQuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        chat.answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .opens(new RemindersScreen())
                .types("21:99-8:00")
                .told()
                .sees("Такого времени нет", "Например: «21:00–9:00»", "[🌙 21:00–09:00]")
                .types("8-8")
                .told()
                .sees("Начало и конец совпадают")
                .types("нет")
                .told()
                .sees("без тихих часов?");
    }

    @Test
    void an_account_is_released_after_a_question() {
        chat(anna())
                .types("/settings")
                .taps("Отвязать Telegram")
                .sees("Отвязать Telegram от имени «Анна <Белова>»?")
                .told()
                .taps("Отвязать")
                .told(new ReleaseMyAccount())
                .sees("Telegram отвязан");
    }

    @Test
    void being_forgotten_is_typed_and_not_tapped() {
        var coming = new BookingsOf.Result(List.of(booking(A3, TUESDAY, ANNA, true)));
        var chat = chat(anna())
                .answers(BookingsOf.class, coming)
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()));
        chat.types("/forget_me").sees("Удалить ваши данные?", "1 предстоящая бронь", "удалить мои данные");
        assertThat(chat.keyboard()).containsExactly(List.of("⬅ Назад"));
        // Other words change nothing, and the right ones are still awaited.
        for (String other : List.of("удалить", "ой", "Не удалять"))
            chat.types(other)
                    .told()
                    .sees("Это другие слова. Ничего не удалено", "Удалить ваши данные?", "удалить мои данные");
        chat.types(" Удалить мои данные ").told(new ForgetPerson(ANNA)).sees("Ваши данные удалены", "Отменена 1 бронь");
        chat.types("/forget_me").in("en").types("delete my data").told(new ForgetPerson(ANNA));
    }
}
