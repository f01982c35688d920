package dev.zapis.bot.undo;

import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.WINDOW;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.CancelDeskScreen;
import dev.zapis.bot.desk.DeskSamples;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.bot.office.ManageScreen;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.bot.office.desk.DeskScreen;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.desk.UnblockDesk;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskChange;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOfDesk;
import dev.zapis.query.desk.BookingsReturned;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.desk.NameOfDesk;
import dev.zapis.query.office.Areas;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What was done can be taken back: under its result, and from the list of one's own acts. */
class UndoScreensTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final DeskId DESK = DeskSamples.A1.id();
    private static final Booking MINE = DeskSamples.booking(DeskSamples.A3, MONDAY.plusDays(1), DeskSamples.ANNA, true);

    private static FakeChat admin() {
        var block = new DeskCard.Block(MONDAY, MONDAY, "лампа");
        return chat(anna(Role.ADMIN))
                .answers(BookingsOfDesk.class, new BookingsOfDesk.Result(List.of()))
                .answers(DeskCard.class, new DeskCard.Result(Optional.of(DeskSamples.A1), List.of(block)))
                .answers(NameOfDesk.class, new NameOfDesk.Result(Optional.of("A1")))
                .answers(BookingsReturned.class, new BookingsReturned.Result(List.of(), false));
    }

    private static CommandId first(FakeChat chat) {
        return chat.made(id -> id).getFirst();
    }

    @Test
    void under_a_result_a_button_takes_it_back() {
        FakeChat chat = admin().opens(new DeskScreen(OFFICE, DESK)).taps("✅ Снова открыть");
        chat.told(new UnblockDesk(OFFICE, DESK)).sees("[↩ Отменить действие]").taps("↩ Отменить действие");
        chat.told(new UndoDeskChange(OFFICE, DESK, first(chat), UndoWindow.RESULT))
                .sees("Действие отменено", "открыто место", "[🏠 В начало]")
                .doesNotSee("[↩ Отменить действие]");
    }

    @Test
    void a_person_takes_back_their_own_cancellation_and_hears_whether_the_desk_came_back() {
        FakeChat chat = chat(anna()).answers(BookingCard.class, card(MINE));
        chat.opens(new CancelDeskScreen(MINE.id())).taps("Да, отменить");
        chat.told(new CancelDeskBooking(OFFICE, MINE.id(), null));
        var taken = new BookingsReturned.Returned(MINE, "TAKEN");
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(taken), false))
                .taps("↩ Отменить действие")
                .told(new UndoDeskBooking(OFFICE, MINE.id(), first(chat), UndoWindow.RESULT))
                .sees("Действие отменено", "Не вернулись (1)", "место уже занято");
    }

    /** Seen: seven bookings were back, and nobody could tell whose. */
    @Test
    void an_admin_hears_whose_bookings_came_back() {
        Booking his = DeskSamples.booking(DeskSamples.A1, MONDAY.plusDays(1), DeskSamples.BORIS, true);
        FakeChat chat = admin().answers(
                        BookingsReturned.class,
                        new BookingsReturned.Result(
                                List.of(
                                        new BookingsReturned.Returned(his, "BACK"),
                                        new BookingsReturned.Returned(MINE, "BACK"),
                                        new BookingsReturned.Returned(his, "TAKEN")),
                                false));
        chat.opens(new UndoneScreen("CloseDays", List.of(new CommandId(Ids.derived("act")))))
                .sees(
                        "Вернулись брони (2)",
                        "Борис Климов, 🪑 A1 (У окна), вт 24 ноября",
                        "Борис Климов, 🪑 A1 (У окна), вт 24 ноября: место уже занято")
                .doesNotSee("Анна");
    }

    @Test
    void what_is_refused_says_why_and_nothing_is_taken_back() {
        FakeChat chat = admin().opens(new DeskScreen(OFFICE, DESK)).taps("✅ Снова открыть");
        chat.told(new UnblockDesk(OFFICE, DESK))
                .refuses(UndoDeskChange.class, UndoRefusal.EXPIRED, Map.of("window", "RESULT"))
                .taps("↩ Отменить действие")
                .sees("Прошло 5 минут, отменить уже нельзя");
    }

    @Test
    void an_admin_finds_their_acts_in_a_list_and_takes_one_back_with_a_question() {
        FakeChat chat = admin().opens(new DeskScreen(OFFICE, DESK)).taps("✅ Снова открыть");
        chat.told(new UnblockDesk(OFFICE, DESK)).later(Duration.ofHours(2));
        chat.opens(new ManageScreen()).taps("↩ Мои действия").sees("Мои действия за сутки");
        chat.taps("12:00 · открыто место: A1").sees("Отменить это действие?").taps("Отменить действие");
        chat.told(new UndoDeskChange(OFFICE, DESK, first(chat), UndoWindow.LIST))
                .sees("Действие отменено");
        chat.opens(new MyActsScreen(0)).sees("нет действий, которые можно отменить");
    }

    @Test
    void of_what_one_tap_did_the_rest_is_taken_back_where_one_cannot_and_it_is_said_which() {
        var number = new AtomicInteger();
        var booked = new Refused(UndoRefusal.BOOKED_SINCE, Map.of("bookings", 1));
        FakeChat chat = admin().answers(Areas.class, new Areas.Result(List.of(new Areas.Area(WINDOW, "У окна", 1))))
                .answers(DesksOf.class, new DesksOf.Result(List.of()))
                .opens(new AreaScreen(OFFICE, WINDOW, 0))
                .types("D1-D3")
                .taps("Добавить 3")
                .told(
                        new AddDesk(OFFICE, WINDOW, "D1"),
                        new AddDesk(OFFICE, WINDOW, "D2"),
                        new AddDesk(OFFICE, WINDOW, "D3"));
        List<UndoDeskChange> added = chat.made(
                        id -> new UndoDeskChange(OFFICE, new DeskId(id.makes("desk")), id, UndoWindow.RESULT))
                .subList(0, 3);
        chat.obstructs(
                        UndoDeskChange.class,
                        Mono.defer(() -> number.incrementAndGet() == 2 ? Mono.error(booked) : Mono.empty()))
                .taps("↩ Отменить действие")
                .told(added.get(0), added.get(2))
                .sees("Отменена только часть", "добавлено место", "Отменено (2)", "Не отменено (1)")
                .sees("есть брони, которые на этом держатся: 1")
                .doesNotSee("Ничего не изменилось");
        chat.obstructs(UndoDeskChange.class, Mono.error(booked))
                .taps("↩ Отменить действие")
                .told()
                .hears("Сначала отмените их")
                .sees("Отменена только часть");
        chat.obstructs(UndoDeskChange.class, Mono.empty())
                .taps("↩ Отменить действие")
                .told(added.get(1))
                .sees("Действие отменено");
    }

    /** Seen: a button that nobody had drawn, with more that is left than reasons, failed inside. */
    @Test
    void whatever_a_forged_list_of_refusals_carries_is_shown_or_left_out() {
        String left =
                UndoCodec.write(new UndoDeskChange(OFFICE, DESK, new CommandId(Ids.derived("act")), UndoWindow.LIST));
        FakeChat chat = admin();
        chat.opens(new PartlyUndoneScreen("AddDesk", List.of(), List.of(left, left), List.of("undo.unknown")))
                .sees("A1: это отменить нельзя");
        chat.opens(new PartlyUndoneScreen(
                        "?", List.of("?"), List.of("?", left), List.of("undo.unknown", "undo.not-yours")))
                .sees("A1: это сделали не вы")
                .doesNotSee("A1: это отменить нельзя");
        chat.opens(new PartlyUndoneScreen("", List.of(), List.of(), List.of("x")))
                .sees("Отменена только часть");
    }

    /** Seen: whoever forged the button of a result read that something was taken back that nobody had done. */
    @Test
    void a_forged_result_is_not_shown() {
        FakeChat chat = admin().opens(new ManageScreen());
        long message = chat.messenger().last();
        String act = Ids.derived("act");
        for (String forged : List.of("undo.done|AddDesk|" + act + ",", "undo.partly|AddDesk|x,|x,|undo.unknown,"))
            chat.tapsData(message, "1" + forged + "|1")
                    .told()
                    .hears("Кнопка не сработала")
                    .doesNotSee("тмен");
    }

    @Test
    void no_refusal_is_told_without_what_its_words_name() {
        List<String> codes = SliceParts.PRODUCT.types(Refusal.class).stream()
                .flatMap(type -> Stream.of((Refusal[]) type.getEnumConstants()))
                .map(Refusal::code)
                .toList();
        assertThat(codes).hasSizeGreaterThan(50);
        List<String> tails =
                List.of("", "|", "|bookings", "|=", "|bookings=x", "|window=", "|desks=1|people=2|areas=x");
        String left =
                UndoCodec.write(new UndoDeskChange(OFFICE, DESK, new CommandId(Ids.derived("act")), UndoWindow.LIST));
        FakeChat chat = admin();
        for (String tail : tails) {
            for (int from = 0; from < codes.size(); from += 20) {
                List<String> why = codes.subList(from, Math.min(codes.size(), from + 20)).stream()
                        .map(code -> code + tail)
                        .toList();
                chat.opens(new PartlyUndoneScreen("AddDesk", List.of(), Collections.nCopies(why.size(), left), why))
                        .sees("A1: ")
                        .doesNotSee("Сбой");
            }
        }
        chat.opens(new PartlyUndoneScreen("", List.of(), List.of(left), List.of("|")))
                .doesNotSee("Сбой");
    }

    @Test
    void every_act_that_can_be_taken_back_has_words_and_fits_a_button() {
        assertThat(SliceParts.PRODUCT.types(Undoable.class))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        type -> assertThat(ActTexts.kind(type.getSimpleName())).isNotEqualTo(Text.plain("")));
        UndoCommand undo = new UndoDeskChange(OFFICE, DESK, new CommandId(Ids.derived("act")), UndoWindow.RESULT);
        assertThat(UndoCodec.read(UndoCodec.write(undo))).contains(undo);
        assertThat(UndoCodec.read(UndoCodec.write(undo) + "x")).isEmpty();
        assertThat(UndoCodec.read("DropEverything|1")).isEmpty();
    }
}
