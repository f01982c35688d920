package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.WINDOW;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.office.area.AreaPriorityScreen;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.bot.office.area.RenameAreaScreen;
import dev.zapis.bot.office.area.RetireAreaScreen;
import dev.zapis.bot.office.calendar.CalendarScreen;
import dev.zapis.bot.office.calendar.HolidaysScreen;
import dev.zapis.bot.office.calendar.OfficeDayScreen;
import dev.zapis.bot.office.calendar.WorkingDaysScreen;
import dev.zapis.bot.office.desk.BlockDeskScreen;
import dev.zapis.bot.office.desk.ConfirmBlockScreen;
import dev.zapis.bot.office.desk.DeskScreen;
import dev.zapis.bot.office.desk.RenameDeskScreen;
import dev.zapis.bot.office.desk.RetireDeskScreen;
import dev.zapis.bot.office.feature.DisableFeatureScreen;
import dev.zapis.bot.office.feature.FeaturesScreen;
import dev.zapis.bot.office.policy.OfficeTimeZoneScreen;
import dev.zapis.bot.office.policy.PolicyScreen;
import dev.zapis.bot.office.policy.ReminderTimesScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.bot.office.team.DisbandTeamScreen;
import dev.zapis.bot.office.team.MemberScreen;
import dev.zapis.bot.office.team.RenameTeamScreen;
import dev.zapis.bot.office.team.TeamScreen;
import dev.zapis.bot.office.team.TeamSearchScreen;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.bot.office.text.EditTextScreen;
import dev.zapis.bot.office.text.TextPreviewScreen;
import dev.zapis.bot.office.text.TextScreen;
import dev.zapis.bot.office.text.TextsScreen;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BlockDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.RenameDesk;
import dev.zapis.command.desk.RetireDesk;
import dev.zapis.command.desk.UnblockDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.RenameArea;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.command.office.RetireArea;
import dev.zapis.command.office.SetAreaOpening;
import dev.zapis.command.office.SetTeamPriority;
import dev.zapis.command.office.SetTimeZone;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.BookingsOfDesk;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.Teams;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ManageTest {

    private static final DeskId DESK = A1.id();
    private static final TeamId RED = new TeamId(Ids.derived("red"));
    private static final Areas.Area ZONE = new Areas.Area(WINDOW, "У окна", 1);
    private static final BookingsOfDesk.Result TWO =
            new BookingsOfDesk.Result(List.of(booking(A1, MONDAY, ANNA, true), booking(A1, TUESDAY, BORIS, true)));

    private static FakeChat office() {
        return chat(anna(Role.ADMIN))
                .answers(Areas.class, new Areas.Result(List.of(ZONE)))
                .answers(DesksOf.class, new DesksOf.Result(List.of(A1)))
                .answers(DeskCard.class, new DeskCard.Result(Optional.of(A1), List.of()))
                .answers(BookingsOfDesk.class, new BookingsOfDesk.Result(List.of()))
                .answers(Teams.class, new Teams.Result(List.of(new Teams.Team(RED, "Красные", 2))));
    }

    private static FakeChat blocked() {
        var block = new DeskCard.Block(MONDAY, TUESDAY, "лампа");
        return office().answers(DeskCard.class, new DeskCard.Result(Optional.of(A1), List.of(block)));
    }

    @Test
    void a_typed_name_adds_a_zone() {
        office().opens(new ManageScreen())
                .taps("🏢 Офис")
                .sees("Office: зоны и места", "Москва, UTC+3", "У окна · мест: 1")
                .types("завтра")
                .told()
                .sees("Что значит «завтра»?", "[📅 вт 24 ноября]")
                .taps("✍️ Ввести здесь: «завтра»")
                .told()
                .sees("Добавить зону «завтра»?")
                .types("Тихая зона")
                .told()
                .sees("Добавить зону «Тихая зона»?")
                .taps("Добавить зону")
                .told(new AddArea(OFFICE, "Тихая зона"));
    }

    @Test
    void typed_names_are_shown_before_a_button_adds_them_as_desks() {
        FakeChat chat = office().opens(new OfficeScreen(OFFICE, 0))
                .taps("У окна · мест: 1")
                .sees("Зона «У окна»", "Места: A1")
                .types("B1, B2,,  B3; b3\nC5")
                .sees("Добавить места в зону «У окна»?", "Будут добавлены 4 места: B1–B3, C5")
                .sees("Не будет добавлено: b3 (написано дважды).")
                .told();
        chat.taps("Добавить 4")
                .told(
                        new AddDesk(OFFICE, WINDOW, "B1"),
                        new AddDesk(OFFICE, WINDOW, "B2"),
                        new AddDesk(OFFICE, WINDOW, "B3"),
                        new AddDesk(OFFICE, WINDOW, "C5"))
                .sees("Зона «У окна»", "✅ Добавлено: B1–B3, C5", "Места: A1")
                .doesNotSee("Не добавлено");
        chat.types("D1").sees("Будет добавлено 1 место: D1").types("D2-D4").sees("Будут добавлены 3 места: D2–D4");
        chat.taps("Не добавлять").sees("Зона «У окна»", "Места: A1").told();
        chat.in("en")
                .types("D1…D4")
                .sees("4 desks will be added: D1–D4")
                .taps("Add 4")
                .sees("✅ Added: D1–D4");
    }

    @Test
    void back_leads_from_added_desks_to_the_zone_and_then_out_of_it() {
        FakeChat chat = office().opens(new OfficeScreen(OFFICE, 0)).taps("У окна · мест: 1");
        chat.types("B1").taps("Добавить 1").types("B2").types("B3").taps("Добавить 1");
        chat.taps("⬅ Назад").sees("Зона «У окна»").doesNotSee("Добавлено");
        chat.taps("⬅ Назад").sees("зоны и места");
    }

    @Test
    void what_there_is_already_or_is_no_name_is_said_before() {
        office().answersBy(DesksNamed.class, asked -> {
                    assertThat(asked.names()).contains("A1");
                    return new DesksNamed.Result(List.of(A1));
                })
                .opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("A1-A3, " + "я".repeat(30))
                .sees(
                        "Будут добавлены 2 места: A2, A3",
                        "Не будет добавлено: A1 (такое место уже есть)",
                        "я".repeat(24) + "… (нужно")
                .types("A1")
                .sees("Добавлять нечего")
                .doesNotSee("[Добавить");
    }

    @Test
    void words_for_a_day_or_a_command_become_no_desks() {
        FakeChat chat = office().answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()));
        chat.opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("отмена")
                .sees("Действие прервано")
                .told();
        chat.opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("Cancel")
                .sees("Действие прервано")
                .told();
        chat.opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("завтра")
                .sees("Что нужно на завтра")
                .told();
        chat.opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("12")
                .sees("Будет добавлено 1 место: 12")
                .told();
    }

    /** Types names at a zone, and adds what is shown to be added. */
    private static FakeChat adds(FakeChat chat, String names, String button) {
        return chat.opens(new AreaScreen(OFFICE, WINDOW, 0)).types(names).taps(button);
    }

    @Test
    void of_several_desks_those_are_named_that_could_not_be_added_and_the_others_are() {
        var number = new AtomicInteger();
        FakeChat chat = office().obstructs(AddDesk.class, Mono.defer(() -> switch (number.incrementAndGet() % 4) {
            case 2 -> Mono.error(new Refused(DeskRefusal.NAME_KNOWN, Map.of("desk", "A1")));
            case 0 -> Mono.error(new Refused(DeskRefusal.NAME_LENGTH));
            default -> Mono.empty();
        }));
        adds(chat, "B1, A1, B3, " + "я".repeat(30), "Добавить 3")
                .told(new AddDesk(OFFICE, WINDOW, "B1"), new AddDesk(OFFICE, WINDOW, "B3"))
                .sees(
                        "Добавлено: B1, B3",
                        "Не добавлено: A1 (такое место уже есть)",
                        "я".repeat(24) + "… (нужно от 1 до 20 знаков)")
                .sees("Зона «У окна»");
        number.set(1);
        adds(chat.in("en"), "A1", "Add 1").sees("There is already a desk").doesNotSee("Added:");
        chat.obstructs(AddDesk.class, Mono.error(new Refused(DeskRefusal.NAME_KNOWN)));
        adds(chat, "A1, A2", "Add 2").told().sees("Nothing was added", "Not added: A1 (this desk already exists), A2");
    }

    @Test
    void a_second_tap_is_done_already_also_where_the_first_name_could_not_be_added() {
        var number = new AtomicInteger();
        FakeChat chat = office().obstructs(
                        AddDesk.class,
                        Mono.defer(() -> number.getAndIncrement() == 0
                                ? Mono.error(new Refused(DeskRefusal.NAME_KNOWN))
                                : Mono.empty()))
                .opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("C6, B1");
        long message = chat.messenger().last();
        String button = chat.data(message, "Добавить 2");
        chat.tapsData(message, button).told(new AddDesk(OFFICE, WINDOW, "B1"));
        chat.tapsData(message, button).hears("Уже обработано").told();
    }

    @Test
    void ranges_that_are_none_are_told_and_no_single_desk_comes_of_them() {
        office().opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("A1-A100000, T5-T3, a1-b3")
                .sees(
                        "Добавлять нечего",
                        "A1-A100000 (слишком много, за раз до 50 мест)",
                        "T5-T3 (последний номер меньше первого)",
                        "a1-b3 (буквы в начале и в конце разные)")
                .told();
    }

    @Test
    void where_no_more_can_be_added_it_is_told_which_are_there_and_which_were_not_tried() {
        var number = new AtomicInteger();
        var answers = List.<Mono<Void>>of(
                Mono.empty(),
                Mono.error(new Refused(DeskRefusal.NAME_KNOWN, Map.of("desk", "A1"))),
                Mono.error(new Refused(AccessRefusal.BUSY)));
        FakeChat chat = office().obstructs(AddDesk.class, Mono.defer(() -> answers.get(number.getAndIncrement() % 3)));
        adds(chat, "B1, A1, B3, B4", "Добавить 4")
                .told(new AddDesk(OFFICE, WINDOW, "B1"))
                .sees("Добавлено: B1", "Не добавлено: A1 (такое место уже есть), B3 и ещё 1 после него (сбой");
        assertThat(number).hasValue(3);
        number.set(0);
        adds(chat.in("en"), "C1, A1, C3", "Add 3")
                .sees("Added: C1", "Not added: A1 (this desk already exists), C3 (something went wrong");
        number.set(2);
        adds(chat, "C3, C4", "Add 2").sees("Nothing was added", "Not added: C3 and 1 more after it (");
        assertThat(number).hasValue(3);
    }

    @Test
    void more_desks_than_go_together_are_not_dropped_in_silence() {
        String names = IntStream.range(0, 53).mapToObj(each -> "N" + each).collect(Collectors.joining(","));
        FakeChat chat = office().opens(new AreaScreen(OFFICE, WINDOW, 0)).types(names);
        chat.sees("50 мест: N0–N49", "Не будет добавлено: остальные 3 (за раз до 50)")
                .taps("Добавить 50");
        chat.sees("Добавлено: N0–N49", "Не добавлено: остальные 3 (за раз до 50)");
        assertThat(chat.visits().told()).hasSize(50);
    }

    @Test
    void an_office_and_a_zone_are_renamed_by_typing() {
        office().opens(new OfficeScreen(OFFICE, 0))
                .taps("✏️ Переименовать")
                .types("Север")
                .told()
                .sees("Переименовать офис Office в Север?")
                .taps("Переименовать")
                .told(new RenameOffice(OFFICE, "Север"));
        office().opens(new AreaScreen(OFFICE, WINDOW, 0))
                .taps("✏️ Переименовать")
                .types("Тишина")
                .told()
                .taps("Переименовать")
                .told(new RenameArea(OFFICE, WINDOW, "Тишина"));
    }

    @Test
    void a_time_zone_is_tapped_or_typed() {
        office().opens(new OfficeScreen(OFFICE, 0))
                .taps("🕓 Часовой пояс")
                .taps("Омск +6")
                .told(new SetTimeZone(OFFICE, ZoneId.of("Asia/Omsk")));
        office().opens(new OfficeTimeZoneScreen(OFFICE, null))
                .types("нью-йорк")
                .taps("Нью-Йорк -5")
                .told(new SetTimeZone(OFFICE, ZoneId.of("America/New_York")));
    }

    @Test
    void a_further_office_is_opened_once_in_the_zone_of_the_admin() {
        FakeChat chat = office().opens(new OfficesScreen(0)).sees("Office").types(" Юг ");
        chat.sees("Добавить офис «Юг»?").taps("Добавить");
        OfficeId made = new OfficeId(Ids.derived("office", "Юг", FakeChat.MONDAY_NOON.toString()));
        chat.told(new OpenOffice(made, "Юг", ZoneId.of("Europe/Moscow")));
    }

    @Test
    void a_zone_with_desks_is_not_offered_for_removal() {
        office().opens(new AreaScreen(OFFICE, WINDOW, 0))
                .taps("🗑 Убрать зону")
                .sees("Сначала уберите из неё места. Сейчас их: 1")
                .doesNotSee("Да, убрать");
        office().answers(Areas.class, new Areas.Result(List.of(new Areas.Area(WINDOW, "У окна", 0))))
                .opens(new RetireAreaScreen(OFFICE, WINDOW))
                .taps("Да, убрать")
                .told(new RetireArea(OFFICE, WINDOW));
    }

    @Test
    void a_team_is_given_the_first_right_and_loses_it() {
        office().opens(new AreaScreen(OFFICE, WINDOW, 0))
                .taps("🧩 Кто может бронировать")
                .sees("могут бронировать все")
                .taps("▫️ Красные")
                .told(new SetTeamPriority(OFFICE, WINDOW, RED, true));
        FakeChat reserved = office().answers(
                        Areas.class, new Areas.Result(List.of(new Areas.Area(WINDOW, "У окна", 1, List.of(RED), 2))))
                .opens(new AreaPriorityScreen(OFFICE, WINDOW))
                .sees("за 2 дня", "✅ Красные");
        reserved.taps("За 7 дней").told(new SetAreaOpening(OFFICE, WINDOW, 7));
        reserved.types("5").told().sees("за 5 дней").taps("Изменить").told(new SetAreaOpening(OFFICE, WINDOW, 5));
        reserved.taps("Остальным не открывать").told(new SetAreaOpening(OFFICE, WINDOW, null));
        reserved.taps("✅ Красные").told(new SetTeamPriority(OFFICE, WINDOW, RED, false));
    }

    @Test
    void who_loses_a_booking_by_a_block_is_shown_before_it_happens() {
        office().answers(BookingsOfDesk.class, TWO)
                .opens(new AreaScreen(OFFICE, WINDOW, 0))
                .taps("🪑 A1")
                .sees("Место A1 (У окна)", "Предстоящих броней: 2")
                .taps("⛔ Закрыть на время")
                .types("24.11-28.11 новая лампа")
                .sees("Закрыть место A1: вт 24 ноября – сб 28 ноября?", "Причина: новая лампа")
                .sees(
                        "Будут отменены 2 брони, сообщение получат 2 человека",
                        "Анна <Белова>, пн 23 ноября",
                        "Борис Климов")
                .told()
                .taps("Да, закрыть")
                .told(new BlockDesk(OFFICE, DESK, TUESDAY, MONDAY.plusDays(5), "новая лампа"));
    }

    @Test
    void a_block_can_be_one_tap_and_ended_with_another() {
        office().opens(new BlockDeskScreen(OFFICE, DESK))
                .taps("7 дней, начиная с сегодня")
                .sees("никого это не затронет", "Причина не указана")
                .taps("Да, закрыть")
                .told(new BlockDesk(OFFICE, DESK, MONDAY, MONDAY.plusDays(6), null));
        blocked()
                .opens(new DeskScreen(OFFICE, DESK))
                .sees("Закрыто: пн 23 ноября – вт 24 ноября. лампа")
                .taps("✅ Снова открыть")
                .told(new UnblockDesk(OFFICE, DESK));
    }

    @Test
    void a_desk_is_renamed_and_removed_with_a_reason() {
        office().opens(new DeskScreen(OFFICE, DESK))
                .taps("✏️ Переименовать")
                .types("Z9")
                .told()
                .sees("Переименовать место A1 в Z9?")
                .taps("Переименовать")
                .told(new RenameDesk(OFFICE, DESK, "Z9"));
        office().answers(BookingsOfDesk.class, TWO)
                .opens(new DeskScreen(OFFICE, DESK))
                .taps("🗑 Убрать место")
                .sees("Будут отменены 2 брони")
                .types("переезд")
                .sees("Причина: переезд")
                .taps("Да, убрать")
                .told(new RetireDesk(OFFICE, DESK, "переезд"));
    }

    @Test
    void whoever_is_no_admin_is_told() {
        office().refuses(AddArea.class, AccessRefusal.NOT_ADMIN)
                .opens(new OfficeScreen(OFFICE, 0))
                .types("Кухня")
                .taps("Добавить зону")
                .sees("может только администратор");
    }

    @Test
    void a_reason_to_block_a_desk_that_is_too_long_is_refused_before_a_button_has_it() {
        office().opens(new ConfirmBlockScreen(OFFICE, DESK, MONDAY, MONDAY, null))
                .types("трубы ".repeat(300))
                .sees("Причина слишком длинная")
                .doesNotSee("Причина: трубы");
    }

    @Test
    void nobody_else_sees_anything_of_it_whatever_button_led_here() {
        LocalDate day = MONDAY;
        for (Screen screen : List.of(
                new ManageScreen(),
                new OfficeScreen(OFFICE, 0),
                new OfficesScreen(0),
                new OpenOfficeScreen("X"),
                new RenameOfficeScreen(OFFICE),
                new OfficeTimeZoneScreen(OFFICE, null),
                new AreaScreen(OFFICE, WINDOW, 0),
                new RenameAreaScreen(OFFICE, WINDOW),
                new RetireAreaScreen(OFFICE, WINDOW),
                new AreaPriorityScreen(OFFICE, WINDOW),
                new DeskScreen(OFFICE, DESK),
                new RenameDeskScreen(OFFICE, DESK),
                new BlockDeskScreen(OFFICE, DESK),
                new ConfirmBlockScreen(OFFICE, DESK, day, day, null),
                new RetireDeskScreen(OFFICE, DESK, null),
                new CalendarScreen(OFFICE, day),
                new OfficeDayScreen(OFFICE, day, null),
                new WorkingDaysScreen(OFFICE),
                new HolidaysScreen(OFFICE, 2026),
                new RulesScreen(OFFICE),
                new PolicyScreen("office.horizon", OFFICE),
                new ReminderTimesScreen(OFFICE),
                new TeamsScreen(OFFICE, 0),
                new TeamScreen(OFFICE, RED, 0),
                new TeamSearchScreen(OFFICE, RED, "a", 0),
                new MemberScreen(OFFICE, RED, ANNA),
                new RenameTeamScreen(OFFICE, RED),
                new DisbandTeamScreen(OFFICE, RED),
                new FeaturesScreen(OFFICE),
                new DisableFeatureScreen(OFFICE, DeskFeatures.DESK),
                new TextsScreen(null, null, 0),
                new TextScreen("home.title"),
                new EditTextScreen("home.title", "ru"),
                new TextPreviewScreen("home.title", "ru", "x"))) {
            assertThatThrownBy(() -> chat(anna()).opens(screen))
                    .as(screen.toString())
                    .isInstanceOf(Refused.class);
        }
    }
}
