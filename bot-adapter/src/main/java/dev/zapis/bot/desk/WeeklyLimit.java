package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.office.OpenOffices;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Who has as many desks in a week as the office allows hears that before anything else of its days. */
final class WeeklyLimit {

    private WeeklyLimit() {}

    static Mono<View> unlessReached(Visit visit, LocalDate day, Supplier<Mono<View>> otherwise) {
        LocalDate monday = monday(day);
        return limit(visit)
                .flatMap(most -> visit.ask(new BookingsOf(visit.person(), monday))
                        .map(mine -> mine.bookings().stream()
                                .filter(booking -> booking.day().isBefore(monday.plusWeeks(1)))
                                .toList())
                        .filter(mine -> isReached(mine, day, most))
                        .map(mine -> reached(visit, day, most, mine)))
                .switchIfEmpty(Mono.defer(otherwise));
    }

    /** A day counts once, whatever is booked of it, and is counted already where they have a half of it. */
    private static boolean isReached(List<Booking> mine, LocalDate day, int most) {
        Set<LocalDate> days = mine.stream().map(Booking::day).collect(Collectors.toSet());
        return days.size() >= most && !days.contains(day);
    }

    /** The same days; in a week in which the person may book none any more, none has a free desk for them. */
    static Mono<List<Day>> applied(Visit visit, List<Day> days) {
        if (days.isEmpty()) return Mono.just(days);
        return limit(visit)
                .flatMap(most -> visit.ask(new BookingsOf(
                                visit.person(), monday(days.getFirst().day())))
                        .map(mine -> applied(days, most, mine.bookings())))
                .defaultIfEmpty(days);
    }

    private static List<Day> applied(List<Day> days, int most, List<Booking> mine) {
        Map<LocalDate, Long> weeks = mine.stream()
                .map(Booking::day)
                .distinct()
                .collect(Collectors.groupingBy(WeeklyLimit::monday, Collectors.counting()));
        return days.stream()
                .map(day -> weeks.getOrDefault(monday(day.day()), 0L) >= most
                        ? new Day(day.day(), day.isOpen(), 0, day.own(), day.isException())
                        : day)
                .toList();
    }

    /** Those of some wished days, in their order, that would be more than the office allows in their week. */
    static Mono<Set<LocalDate>> beyond(Visit visit, List<LocalDate> wished) {
        if (wished.isEmpty()) return Mono.just(Set.of());
        return limit(visit)
                .flatMap(most -> visit.ask(new BookingsOf(visit.person(), monday(wished.getFirst())))
                        .map(mine -> beyond(wished, most, mine.bookings())))
                .defaultIfEmpty(Set.of());
    }

    private static Set<LocalDate> beyond(List<LocalDate> wished, int most, List<Booking> mine) {
        Map<LocalDate, Integer> weeks = new HashMap<>();
        mine.stream().map(Booking::day).distinct().forEach(day -> weeks.merge(monday(day), 1, Integer::sum));
        return wished.stream()
                .filter(day -> weeks.merge(monday(day), 1, Integer::sum) > most)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where there is none. */
    private static Mono<Integer> limit(Visit visit) {
        return visit.ask(new OpenOffices())
                .flatMap(open -> Mono.justOrEmpty(open.offices().stream()
                        .filter(office -> office.id().equals(visit.office()))
                        .map(office -> office.policies().of(new DeskLimit()))
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .findFirst()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What has passed can't be cancelled. */
    private static View reached(Visit visit, LocalDate day, int most, List<Booking> mine) {
        List<Booking> ahead = mine.stream()
                .filter(booking -> !booking.day().isBefore(visit.today()))
                .toList();
        return View.titled("/desk.free.title", "day", day)
                .line(ahead.isEmpty() ? "/desk.free.limit-passed" : "/desk.free.limit", "most", most)
                .lines(mine, BookingTexts::of)
                .each(ahead, booking -> Button.of(BookingTexts.label(booking), new BookingScreen(booking.id())))
                .row(
                        Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                        Button.text("/desk.free.days", DeskDaysScreen.Month.of(day)));
    }
}
