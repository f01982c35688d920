package dev.zapis.bot.home;

import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static dev.zapis.bot.desk.DeskSamples.desk;
import static dev.zapis.bot.desk.DeskSamples.suspendedAnna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.BookingScreen;
import dev.zapis.bot.desk.ConfirmDeskScreen;
import dev.zapis.bot.desk.FreeDesksScreen;
import dev.zapis.bot.desk.WhoIsInScreen;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.MediaKind;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.input.InputSamples;
import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.bot.office.policy.PolicyScreen;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.TakenDays;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.office.Teams;
import dev.zapis.query.person.AdminsOf;
import dev.zapis.query.person.Colleagues;
import dev.zapis.query.person.StaffList;
import dev.zapis.query.person.WaitingRequests;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type anywhere: the screen is asked, then the product, and a word that nobody understands changes nothing. */
class TypedWordsTest {

    private static final DeskView TWELVE = desk("12");
    private static final String EXAMPLE = "Например: «вт 24 ноября».";

    private static FakeChat office() {
        return chat(anna())
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A3)))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12))
                .answersBy(OfficeCalendar.class, asked -> weekends(asked));
    }

    private static OfficeCalendar.Result weekends(OfficeCalendar asked) {
        return new OfficeCalendar.Result(
                asked.from()
                        .datesUntil(asked.to().plusDays(1))
                        .map(day -> new OfficeCalendar.Day(
                                day,
                                day.getDayOfWeek().getValue() < 6 && day.getDayOfMonth() != 7,
                                OfficeCalendar.Because.WEEK,
                                day.getDayOfMonth() == 7 ? "ремонт" : null))
                        .toList(),
                Set.of(),
                List.of());
    }

    /** Seen: a span was asked about as if the office were open on all of its days. */
    @Test
    void closed_days_of_a_span_are_named_with_the_reason() {
        FakeChat chat = office().types("/help").types("с 3 по 7 декабря");
        chat.sees("Офис закрыт: сб 5 декабря (выходной), вс 6 декабря (выходной), пн 7 декабря (ремонт)");
        chat.types("с 1 по 3 декабря").doesNotSee("Офис закрыт");
    }

    @Test
    void a_word_that_is_not_understood_keeps_the_screen_and_its_question() {
        FakeChat chat = office().opens(new FreeDesksScreen(TUESDAY, 0)).types("абракадабра");
        chat.sees("Не понял: «абракадабра».", "Сейчас можно написать: день, название места.", EXAMPLE)
                .sees("Выберите место", "[A3 · У окна]", "[🗂 Мои брони]", "[👥 Кто в офисе]", "[⚙️ Настройки]")
                .told();
        chat.types("ср").sees("🪑 ср 25 ноября");
    }

    @Test
    void the_example_is_understood_where_it_is_given() {
        office().opens(new FreeDesksScreen(MONDAY, 0)).types("вт 24 ноября").sees("🪑 завтра, вт 24 ноября");
    }

    @Test
    void what_is_on_the_screen_already_is_not_offered_again() {
        FakeChat chat = office().types("/start");
        List<List<String>> before = chat.keyboard();
        assertThat(chat.types("абракадабра").keyboard()).isEqualTo(before);
    }

    @Test
    void a_number_that_is_a_desk_and_a_day_asks_with_two_buttons() {
        FakeChat chat = office().answers(DesksNamed.class, new DesksNamed.Result(List.of(TWELVE)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .types("12");
        chat.sees("Что значит «12»?", "[📅 сб 12 декабря]", "[🪑 Место 12]").told();
        chat.taps("📅 сб 12 декабря").sees("сб 12 декабря");
        chat.types("/start").types("12").sees("Что значит «12»?", "[📅 сб 12 декабря]", "[🪑 Место 12]");
        chat.taps("⬅ Назад").sees("Здравствуйте");
    }

    @Test
    void the_next_friday_may_be_this_one() {
        office().opens(new FreeDesksScreen(TUESDAY, 0))
                .types("в следующую пятницу")
                .sees("[📅 пт 27 ноября]", "[📅 пт 4 декабря]")
                .taps("📅 пт 4 декабря")
                .sees("🪑 пт 4 декабря");
    }

    @ParameterizedTest
    @CsvSource({
        "настройки, Настройки", "кто в офисе, Кто в офисе: сегодня", "кто завтра, 'Кто в офисе: завтра, вт 24 ноября'",
        "мои брони, Мои брони", "место на завтра, 'завтра, вт 24 ноября'", "помощь, Что умеет бот",
        "отмени завтра, Отменить бронь?", "где я завтра, Бронь", "отмени A3, Отменить бронь?",
        "с 3 по 7 декабря, Что нужно с чт 3 декабря по пн 7 декабря?", "завтра, 'Что нужно на завтра, вт 24 ноября?'"
    })
    void the_whole_product_is_asked_from_any_screen(String words, String title) {
        var mine = booking(A3, TUESDAY, ANNA, true);
        FakeChat chat = office().answers(BookingsOf.class, new BookingsOf.Result(List.of(mine)))
                .answers(BookingCard.class, card(mine));
        chat.types("/help").types(words).sees(title).told();
        chat.types("/settings").types(words).sees(title).told();
    }

    @Test
    void a_typed_cancel_only_asks_and_says_where_there_is_nothing_to_cancel() {
        var mine = booking(A3, TUESDAY, ANNA, true);
        FakeChat chat = office().answers(BookingsOf.class, new BookingsOf.Result(List.of(mine)))
                .answers(BookingCard.class, card(mine));
        chat.types("/settings")
                .types("отмени вторник")
                .sees("Отменить бронь?", "A3")
                .told();
        chat.taps("Да, отменить").told(new CancelDeskBooking(OFFICE, mine.id(), null));
        chat.types("/settings")
                .types("отмени пятницу")
                .sees("У вас нет брони: пт 27 ноября", "Настройки")
                .told();
    }

    /** Seen: words that were copied with the marks around them were nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200E", "\u200F", "\u200B", "\u2068", "\uFEFF", "\u2060", "\u061C"})
    void marks_that_nobody_sees_make_no_difference_to_days_desks_people_and_sections(String mark) {
        FakeChat chat = office().answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .answersBy(
                        Colleagues.class,
                        asked -> new Colleagues.Result(
                                "Борис Климов".contains(asked.part()) ? List.of("Борис Климов") : List.of()));
        for (String[] each : new String[][] {
            {"завтра", "Что нужно на завтра"},
            {"настройки", "Настройки"},
            {"A3 завтра", "Забронировать место?"},
            {"пят\u200Bница", "пт 27 ноября"},
            {"Климов", "броней нет"},
            {"/settings", "Настройки"}
        })
            chat.types("/help")
                    .types(mark + each[0].replace(" ", mark + " " + mark) + mark)
                    .sees(each[1])
                    .told();
    }

    /** Seen: what stood below a photo was lost, whatever it was. */
    @Test
    void words_below_a_picture_are_heard_by_the_screen_that_waits_for_such() {
        FakeChat chat = office().answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null));
        chat.opens(new FreeDesksScreen(TUESDAY, 0))
                .captions(MediaKind.PHOTO, "album", "A3")
                .sees("Забронировать место?", "A3")
                .told();
        int drawn = chat.messenger().drawings();
        chat.captions(MediaKind.PHOTO, "album", "");
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
        chat.opens(new FreeDesksScreen(TUESDAY, 0))
                .captions(new Attachment("f", "plan.pdf", 1), "31.11")
                .sees("Такого дня нет", "Выберите место");
    }

    @Test
    void what_words_below_a_picture_would_have_meant_is_only_a_guess() {
        FakeChat chat = office().types("/help").captions(MediaKind.PHOTO, null, "кто завтра");
        chat.sees("Это фото", "Если подпись — это запрос", "Что умеет бот", "[👥 Кто в офисе: вт 24]")
                .told();
        chat.taps("👥 Кто в офисе: вт 24").sees("Кто в офисе: завтра");
        chat.types("/help")
                .captions(MediaKind.PHOTO, null, "абракадабра")
                .sees("Это фото")
                .doesNotSee("Если подпись");
        chat.captions(MediaKind.VOICE, null, "/cancel").sees("голосовое").doesNotSee("Если подпись");
    }

    /** Seen: whoever is suspended was told that «A3 завтра» is not understood. */
    @ParameterizedTest
    @ValueSource(strings = {"A3 завтра", "кто в офисе", "отмени пятницу"})
    void what_is_understood_and_not_allowed_says_so(String words) {
        FakeChat chat = chat(suspendedAnna()).answers(AdminsOf.class, new AdminsOf.Result(List.of("Жанна Котова")));
        chat.types("/start")
                .types(words)
                .sees("Администратор приостановил ваш доступ. Ничего не изменилось")
                .doesNotSee("Не понял");
        chat.types("абракадабра").sees("Не понял: «абракадабра»");
    }

    @Test
    void what_can_be_written_is_said_on_screens_that_wait_for_nothing() {
        office().types("/help").types("абракадабра").sees("Сейчас можно написать: день, название места, имя.", EXAMPLE);
    }

    @Test
    void a_day_in_who_is_in_means_that_view() {
        office().opens(new WhoIsInScreen()).types("в пятницу").sees("👥 Кто в офисе: пт 27 ноября");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Климов", "климова", "Где сидит Климов?", "где Борис", "Борису Климову", "KЛИМОВ"})
    void a_colleague_is_found_in_any_case_also_without_a_booking(String words) {
        FakeChat chat = office().answersBy(
                        Colleagues.class,
                        asked -> new Colleagues.Result(
                                "борис климов"
                                                .contains(asked.part()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('k', 'к'))
                                        ? List.of("Борис Климов")
                                        : List.of()));
        chat.types("/start").types(words).sees("броней нет", "Борис Климов").told();
        chat.answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of(booking(A3, TUESDAY, BORIS, true))))
                .types("/start")
                .types(words)
                .sees("Борис Климов · A3 · вт 24");
    }

    /** Seen: whoever writes in one script did not find those whom the list has in the other. */
    @ParameterizedTest
    @ValueSource(strings = {"Klimov", "where is Klimov", "boris"})
    void a_colleague_is_found_by_the_other_script(String words) {
        FakeChat chat = office().answersBy(
                        Colleagues.class,
                        asked -> new Colleagues.Result(
                                "борис климов".contains(asked.part().toLowerCase(Locale.ROOT))
                                        ? List.of("Борис Климов")
                                        : List.of()));
        chat.types("/start").types(words).sees("броней нет", "Борис Климов").told();
    }

    @Test
    void words_of_a_button_only_point_at_it() {
        FakeChat chat = chat(anna(Role.ADMIN))
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answers(OfficeRules.class, rules())
                .opens(new PolicyScreen("office.horizon", OFFICE));
        chat.types("⚙️ Правила").sees("⚙️ Правила").told();
        chat.opens(new PolicyScreen("office.registration", OFFICE))
                .types("Только по списку сотрудников")
                .sees("Слова ничего не меняют сами", "[Только по списку сотрудников]")
                .told();
    }

    /** Seen: «отменить» at a booking put aside what nobody had begun, «забронировать» at the question led to the list of days. */
    @Test
    void a_word_that_is_a_shown_button_s_and_means_something_everywhere_asks() {
        var mine = booking(A3, TUESDAY, ANNA, true);
        FakeChat chat = office().answers(BookingCard.class, card(mine))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .opens(new BookingScreen(mine.id()))
                .types("Отменить");
        chat.sees("Что значит «Отменить»?", "[Отменить бронь]", "[Прервать]").told();
        chat.taps("Отменить бронь").sees("Отменить бронь?").told();
        chat.types("отмена").sees("Действие прервано");
        chat.opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .types("забронировать")
                .sees("Что значит «забронировать»?", "[Забронировать]", "[🪑 Место]")
                .told();
        chat.opens(new ConfirmDeskScreen(A3.id(), TUESDAY)).types("/cancel").sees("Действие прервано");
    }

    /** Seen: whoever had begun nothing was told that it was cancelled, and was somewhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"/cancel", "отмена", "отмени", "cancel"})
    void what_was_not_begun_is_not_cancelled_and_the_screen_stays(String words) {
        FakeChat chat = office();
        chat.types(words).sees("Прерывать нечего", "Здравствуйте").told();
        chat.types("/help")
                .types(words)
                .sees("Прерывать нечего", "Что умеет бот")
                .told();
        chat.types("/settings")
                .types(words)
                .sees("Прерывать нечего", "Настройки")
                .told();
        chat.opens(new FreeDesksScreen(TUESDAY, 0)).types(words).sees("Действие прервано");
        chat.types(words).sees("Прерывать нечего").told();
    }

    @Test
    void yes_shows_the_button_that_does_it_and_nothing_where_there_is_none() {
        FakeChat chat = office().answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY));
        for (String yes : List.of("да", "Да!", "ok", "все верно"))
            chat.types(yes)
                    .sees("Слова ничего не меняют сами", "[Забронировать]")
                    .told();
        chat.types("/help").types("да").sees("Не понял: «да»");
    }

    @ParameterizedTest
    @CsvSource({
        "office.horizon, девяносто, на 90 дней вперёд", "office.horizon, ７, 'на 7 дней'",
        "office.horizon, сто, Можно от 0 до 90 дней", "office.limit, нет, Станет: «Лимит на неделю: нет»",
        "office.quiet, нет, Без тихих часов", "office.quiet, 21:00-9:00, с 21:00 до 09:00",
        "office.quiet, с 22 до 8, с 22:00 до 08:00", "office.quiet, 25:00-08:00, Такого времени нет",
        "office.quiet, 8-8, Начало и конец совпадают", "office.quiet, ерунда, 'Не понял: «ерунда»'"
    })
    void what_is_typed_for_a_policy_is_understood_or_keeps_its_question(String policy, String words, String answer) {
        FakeChat chat = chat(anna(Role.ADMIN))
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answers(OfficeRules.class, rules());
        chat.opens(new PolicyScreen(policy, OFFICE)).types(words).sees(answer).told();
    }

    private static FakeChat run(CurrentUser visitor) {
        return chat(visitor)
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answers(OfficeRules.class, rules())
                .answers(Areas.class, new Areas.Result(List.of()))
                .answers(Teams.class, new Teams.Result(List.of()))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12))
                .answers(TakenDays.class, new TakenDays.Result(List.of()))
                .answers(BookingsOnDays.class, new BookingsOnDays.Result(List.of()))
                .answers(StaffList.class, new StaffList.Result(List.of(), 0, 0, 0))
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(), 0, 0))
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(
                                List.of(new OfficeCalendar.Day(asked.from(), true, OfficeCalendar.Because.WEEK, null)),
                                Set.of(),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "люди, Люди",
        "зоны, зоны и места",
        "команды, Команд пока нет",
        "праздники, Праздники 2026 года",
        "политики, Правила",
        "заявки, Заявок нет",
        "мои действия, 'нет действий, которые можно отменить'",
        "закрой пятницу, пт 27 ноября",
        "рабочие дни, Рабочие дни недели",
        "holidays, Праздники 2026 года",
        "добавить людей, Добавить имена",
        "все брони, Брони: на какой день?"
    })
    void what_the_office_is_run_by_opens_by_its_name_and_only_for_those_who_run_it(String words, String title) {
        run(anna(Role.ADMIN)).types("/help").types(words).sees(title).told();
        run(anna())
                .types("/help")
                .types(words)
                .sees("Не понял: «" + words + "»")
                .doesNotSee(title);
    }

    @Test
    void a_name_that_is_a_section_of_two_kinds_asks() {
        run(anna(Role.ADMIN))
                .types("/help")
                .types("напоминания")
                .sees("Что значит «напоминания»?", "[⚙️ Настройки]", "[🔔 Напоминания: время для всех]");
        run(anna()).types("/help").types("напоминания").sees("Настройки").doesNotSee("Что значит");
        run(anna(Role.ADMIN))
                .opens(new TeamsScreen(OFFICE, 0))
                .types("праздники")
                .sees("Что значит «праздники»?", "[🎉 Праздники]", "[✍️ Ввести здесь: «праздники»]")
                .told();
    }

    private static OfficeRules.Result rules() {
        return new OfficeRules.Result(PolicyValues.DEFAULTS, 5, new OfficeRules.Reminding(Map.of()));
    }

    /** Whoever adds a section or an intent gives it words in all languages; whoever gives words has something they lead to. */
    @Test
    void all_sections_and_intents_have_words_in_every_language() {
        Texts texts = Texts.load(Locale.of("ru"));
        Set<String> languages = Set.of("ru", "en");
        Routes routes = Routes.found(SliceParts.PRODUCT);
        assertThat(routes.sections()).containsAll(Phrases.PRODUCT.sections());
        assertThat(Phrases.PRODUCT.intents().values()).allMatch(languages::equals);
        assertThat(Phrases.PRODUCT.intents().keySet().stream().filter(key -> !key.startsWith("section.")))
                .containsExactlyInAnyOrderElementsOf(
                        BotParts.of(SliceParts.PRODUCT).intents());
        routes.menu(anna(Role.ADMIN)).stream()
                .filter(button -> !button.text().key().startsWith("/sample."))
                .forEach(button -> languages.forEach(language -> assertThat(Phrases.PRODUCT.read(
                                texts.plain(button.text(), "home", RenderLocale.stranger(Locale.of(language)))
                                        .replaceAll("^\\P{L}+", ""),
                                InputSamples.CONTEXT))
                        .as("%s in %s", button.text().key(), language)
                        .anyMatch(phrase -> phrase.intent().equals("section"))));
    }

    @Test
    void a_day_typed_where_names_are_awaited_asks() {
        chat(anna(Role.ADMIN))
                .answers(Areas.class, new Areas.Result(List.of()))
                .answers(DesksOf.class, new DesksOf.Result(List.of()))
                .opens(new AreaScreen(OFFICE, A3.area(), 0))
                .types("завтра")
                .sees("Что нужно на завтра")
                .told();
    }
}
