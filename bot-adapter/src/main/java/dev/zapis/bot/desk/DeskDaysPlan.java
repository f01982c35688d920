package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksForDays;
import dev.zapis.query.desk.DesksForDays.Day;
import dev.zapis.query.desk.LastDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody can have on some days: a desk on each, or why there is none. */
record DeskDaysPlan(List<Booked> booked, List<Skipped> skipped) {

    /** A day with the desk that will be booked. */
    record Booked(LocalDate day, DeskView desk, boolean isException) {

        Text card() {
            return BookingTexts.of(
                    new DeskOnDay.Result(Optional.of(desk), true, null, null, isException), desk, day, DayPart.ALL);
        }
    }

    /** A day on which nothing can be booked. */
    record Skipped(LocalDate day, Text why) {

        Text line() {
            return Text.of("/desk.several.why", "day", day, "why", why);
        }
    }

    DeskDaysPlan {
        booked = List.copyOf(booked);
        skipped = List.copyOf(skipped);
    }

    /**
     * @param wanted none: the desk that they had last
     * @param changed days for which another desk was chosen, if it is still free
     * @param instead these desks, in the same order
     */
    static Mono<DeskDaysPlan> of(
            Visit visit, @Nullable DeskId wanted, List<LocalDate> days, List<LocalDate> changed, List<DeskId> instead) {
        return wanted(visit, wanted)
                .flatMap(desk -> visit.ask(
                        new DesksForDays(visit.office(), visit.person(), desk.orElse(null), days, visit.today())))
                .zipWhen(found -> beyond(visit, found.days()))
                .zipWith(chosen(visit, changed, instead))
                .zipWith(
                        BookingWindow.of(visit),
                        (found, last) ->
                                of(found.getT1().getT1().days(), found.getT1().getT2(), found.getT2(), visit, last));
    }

    private static Mono<Optional<DeskId>> wanted(Visit visit, @Nullable DeskId wanted) {
        if (wanted != null) return Mono.just(Optional.of(wanted));
        return visit.ask(new LastDesk(visit.person())).map(last -> last.desk().map(DeskView::id));
    }

    private static Mono<Set<LocalDate>> beyond(Visit visit, List<Day> days) {
        return WeeklyLimit.beyond(
                visit,
                days.stream()
                        .filter(day -> day.desk() != null && !day.hasOwn())
                        .map(Day::day)
                        .toList());
    }

    /** The desks that were chosen, as far as they are free. */
    private static Mono<List<Booked>> chosen(Visit visit, List<LocalDate> changed, List<DeskId> instead) {
        return Flux.range(0, changed.size())
                .concatMap(at -> visit.ask(DeskDaysScreen.onDay(visit, instead.get(at), changed.get(at)))
                        .flatMap(onDay -> Mono.justOrEmpty(onDay.desk()
                                .filter(desk -> onDay.isFree())
                                .map(desk -> new Booked(changed.get(at), desk, onDay.isException())))))
                .collectList();
    }

    private static DeskDaysPlan of(
            List<Day> days, Set<LocalDate> beyond, List<Booked> chosen, Visit visit, LocalDate last) {
        List<Booked> booked = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Day day : days) {
            Text why = why(day, beyond, visit, last);
            DeskView desk = day.desk();
            if (why != null || desk == null) skipped.add(new Skipped(day.day(), why == null ? full() : why));
            else booked.add(chosen(chosen, day.day()).orElse(new Booked(day.day(), desk, day.isException())));
        }
        return new DeskDaysPlan(booked, skipped);
    }

    private static Optional<Booked> chosen(List<Booked> chosen, LocalDate day) {
        return chosen.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    private static @Nullable Text why(Day day, Set<LocalDate> beyond, Visit visit, LocalDate last) {
        if (day.day().isBefore(visit.today())) return Text.of("/desk.several.passed");
        if (day.day().isAfter(last)) return Text.of("/desk.several.far", "last", last);
        if (day.hasOwn()) return Text.of("/desk.several.own");
        if (day.closed() != null) return ClosedDayTexts.of(day.closed());
        if (beyond.contains(day.day())) return Text.of("/desk.several.limit");
        return null;
    }

    private static Text full() {
        return Text.of("/desk.several.full");
    }
}
