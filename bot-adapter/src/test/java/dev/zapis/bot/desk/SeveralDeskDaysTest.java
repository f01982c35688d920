package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.command.desk.BookDeskDays.Wish;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsById;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksForDays;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.desk.NearbyFree;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several days in one go: marked or typed, shown with a desk each, booked by one button. */
@Tag("N-5")
class SeveralDeskDaysTest {

    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDate THURSDAY = TUESDAY.plusDays(2);

    /** A3 is free on all days but Wednesday, when A2 is nearest; on Thursday the office is closed. */
    private static FakeChat office() {
        return chat(anna())
                .answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> new Day(day, !day.equals(THURSDAY), 3, null))
                                .toList()))
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(
                                asked.from()
                                        .datesUntil(asked.to().plusDays(1))
                                        .map(SeveralDeskDaysTest::calendar)
                                        .toList(),
                                Set.of(),
                                List.of()))
                .answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A2, A3)))
                .answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(
                                Stream.of(A1, A2, A3)
                                        .filter(desk -> desk.id().equals(asked.desk()))
                                        .findFirst(),
                                !asked.desk().equals(A3.id()) || !asked.day().equals(WEDNESDAY),
                                asked.desk().equals(A3.id()) && asked.day().equals(WEDNESDAY) ? "Борис" : null))
                .answersBy(
                        DesksForDays.class,
                        asked -> new DesksForDays.Result(asked.days().stream()
                                .map(day -> free(day, asked.wanted() == null ? null : A3))
                                .toList()));
    }

    private static OfficeCalendar.Day calendar(LocalDate day) {
        return new OfficeCalendar.Day(day, !day.equals(THURSDAY), OfficeCalendar.Because.SAID, null);
    }

    private static DesksForDays.Day free(LocalDate day, @Nullable DeskView wanted) {
        if (day.equals(THURSDAY))
            return new DesksForDays.Day(day, null, false, new ClosedDay(ClosedDay.Because.SAID, "ремонт"), false);
        return new DesksForDays.Day(day, day.equals(WEDNESDAY) || wanted == null ? A2 : wanted, false, null, false);
    }

    private static ConfirmDeskDaysScreen check(LocalDate... days) {
        return new ConfirmDeskDaysScreen(null, MarkedDays.from(MONDAY).with(List.of(days)), List.of(), List.of());
    }

    @Test
    void days_are_marked_in_the_month_and_each_is_shown_with_its_desk() {
        office().types("/book")
                .taps("🗓 Несколько дней")
                .sees("На какие дни нужны места?")
                .taps("24")
                .taps("25")
                .taps("Готово (2)")
                .sees("Забронировать 2 места?", "A3 (У окна), завтра, вт 24 ноября", "A2 (У окна), ср 25 ноября")
                .taps("Забронировать (2)")
                .told(new BookDeskDays(
                        OFFICE, List.of(new Wish(A3.id(), TUESDAY), new Wish(A2.id(), WEDNESDAY)), DayPart.ALL));
    }

    @Test
    void another_desk_is_chosen_for_one_of_the_days() {
        office().opens(check(TUESDAY, WEDNESDAY))
                .taps("вт 24: A3")
                .sees("вт 24 ноября", "какое место?")
                .taps("A1 · У окна")
                .sees("A1 (У окна), завтра, вт 24 ноября", "A2 (У окна), ср 25 ноября")
                .taps("Забронировать (2)")
                .told(new BookDeskDays(
                        OFFICE, List.of(new Wish(A1.id(), TUESDAY), new Wish(A2.id(), WEDNESDAY)), DayPart.ALL));
    }

    @Test
    void what_cannot_be_booked_says_why_before_and_is_not_asked_for() {
        office().opens(check(TUESDAY, THURSDAY))
                .sees("Забронировать 1 место?", "Не получится:", "чт 26 ноября: Офис закрыт: ремонт")
                .taps("Забронировать (1)")
                .told(new BookDeskDays(OFFICE, List.of(new Wish(A3.id(), TUESDAY)), DayPart.ALL));
        office().opens(check(THURSDAY))
                .sees("забронировать места нельзя", "ремонт")
                .doesNotSee("[Забронировать");
        office().in("en").opens(check(TUESDAY, THURSDAY)).sees("Book 1 desk?", "Cannot be booked:");
    }

    @Test
    void typed_days_lead_to_what_would_be_booked() {
        for (String words : List.of("A3 вт, ср", "A3 с 24 по 25 ноября", "A3 24 и 25 ноября"))
            office().types("/help")
                    .types(words)
                    .sees("Забронировать 2 места?", "A3 (У окна), завтра")
                    .told();
        office().types("/help").types("A3 на всю неделю").sees("Забронировать 6 мест?", "A3 (У окна)");
        office().in("en").types("/help").types("A3 for the whole week").sees("Book 6 desks?");
        office().types("/help").types("место с 24 по 25 ноября").sees("Забронировать 2 места?");
        office().types("/book")
                .taps("🗓 Несколько дней")
                .types("вт, ср")
                .sees("Готово (2)")
                .types("с 24 по 28 ноября")
                .sees("Готово (4)");
    }

    private static Booking booked(BookingId id, LocalDate day) {
        Booking any = booking(A3, day, ANNA, true);
        return new Booking(id, any.desk(), any.deskName(), any.areaName(), day, true, any.person(), any.personName());
    }

    @Test
    void one_message_tells_what_was_booked_and_what_was_not_with_its_reason_and_others() {
        FakeChat chat = office().answers(NearbyFree.class, new NearbyFree.Result(List.of(A1, A2)));
        chat.answersBy(
                        BookingsById.class,
                        asked -> new BookingsById.Result(
                                List.of(booked(asked.bookings().getFirst(), TUESDAY))))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(
                                Optional.of(A2),
                                chat.made(act -> act).isEmpty(),
                                chat.made(act -> act).isEmpty() ? null : "Борис"))
                .answersBy(
                        BookingsOf.class,
                        asked -> new BookingsOf.Result(chat.made(act -> BookDeskDays.booking(act, TUESDAY)).stream()
                                .map(id -> booked(id, TUESDAY))
                                .toList()));
        chat.opens(new ConfirmDeskDaysScreen(
                        A3.id(), MarkedDays.from(MONDAY).with(List.of(TUESDAY, WEDNESDAY)), List.of(), List.of()))
                .taps("Забронировать (2)")
                .sees("Забронировано мест: 1", "A3 (У окна), вт 24 ноября")
                .sees("ср 25 ноября: не забронировано, место A2 уже занято")
                .sees("[Отменить: вт 24]", "ср 25: A1");
    }

    @Test
    void where_all_have_gone_meanwhile_it_says_so() {
        office().refuses(
                        BookDeskDays.class,
                        DeskRefusal.TAKEN,
                        Map.of("desk", "A3", "day", TUESDAY, "part", DayPart.ALL))
                .opens(check(TUESDAY))
                .taps("Забронировать (1)")
                .sees("Место уже занято");
    }
}
