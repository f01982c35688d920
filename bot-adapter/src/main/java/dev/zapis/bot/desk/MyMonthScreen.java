package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.command.Refused;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * A month of one's own days, those that are over too.
 *
 * @param month a day of it
 */
@Route("desk.my.month")
record MyMonthScreen(LocalDate month) implements Screen {

    /** So many months back can be leafed through; older days are among those that are over. */
    private static final int MONTHS_BACK = 6;

    @Override
    public Mono<View> show(Visit visit) {
        LocalDate earliest = visit.today().withDayOfMonth(1).minusMonths(MONTHS_BACK);
        return BookingWindow.bounds(visit)
                .map(window -> MonthCalendar.of(new DayBounds(earliest, window.until(), window.week()), month))
                .flatMap(shown -> visit.ask(new BookingsOf(visit.person(), shown.from()))
                        .map(mine -> view(shown, mine.bookings(), visit.today())));
    }

    private static View view(MonthCalendar shown, List<Booking> mine, LocalDate today) {
        Map<LocalDate, List<Booking>> byDay = mine.stream().collect(Collectors.groupingBy(Booking::day));
        return shown.on(View.titled("/desk.my.month.title"), day -> look(day, byDay, today), MyMonthScreen::new)
                .row(
                        Button.text("/desk.my.month.coming", new MyBookingsScreen()),
                        Button.text("/desk.my.month.past", new PastBookingsScreen(0)));
    }

    private static CalendarDay look(LocalDate day, Map<LocalDate, List<Booking>> byDay, LocalDate today) {
        List<Booking> own = byDay.getOrDefault(day, List.of());
        if (own.isEmpty())
            return new CalendarDay(
                    DayMark.NONE, day.isBefore(today) ? new NothingBooked(day) : new FreeDesksScreen(day, 0));
        DayMark mark = own.stream().allMatch(booking -> booking.closed() == null) ? DayMark.OWN : DayMark.OWN_CLOSED;
        return new CalendarDay(
                mark, own.size() == 1 ? new BookingScreen(own.getFirst().id()) : new Day(day));
    }

    /** A day of several, such as a morning and an afternoon. */
    @Route("desk.my.month.day")
    record Day(LocalDate day) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return visit.ask(new BookingsOf(visit.person(), day))
                    .map(mine -> mine.bookings().stream()
                            .filter(booking -> booking.day().equals(day))
                            .toList())
                    .map(own -> View.titled("/desk.my.month.day.title", "day", day)
                            .lines(own, BookingTexts::of)
                            .each(own, each -> Button.of(BookingTexts.label(each), new BookingScreen(each.id()))));
        }
    }

    /** Says that there was nothing on a day that is over: the month stays. */
    @Route("desk.my.month.nothing")
    record NothingBooked(LocalDate day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.error(() -> new Refused(MyBookingsRefusal.NOTHING_BOOKED, Map.of("day", day)));
        }
    }
}
