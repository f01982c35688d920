package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.bot.dialog.picker.DayRange;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * From which day to which one is nobody to book the desk? Two taps on a month, or typed days.
 *
 * @param first none where it has still to be tapped
 */
@Route("office.desk.days")
record BlockedDaysScreen(
        OfficeId office,
        DeskId desk,
        LocalDate month,
        @Nullable LocalDate first) implements Screen {

    /** Further ahead nothing is closed that way. */
    private static final int DAYS = 365;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        LocalDate last = today.plusDays(DAYS);
        return Mono.zip(
                        visit.ask(new DeskCard(desk)),
                        DeskScreen.hit(visit, desk, today, last),
                        visit.ask(new OfficeCalendar(office, today, today)))
                .map(all -> all.getT1()
                        .desk()
                        .map(found -> view(
                                View.titled("title", "desk", found.name()),
                                new DayBounds(today, last, all.getT3().week()),
                                all.getT1(),
                                all.getT2()))
                        .orElse(View.titled("/office.desk.unknown")));
    }

    private View view(View view, DayBounds bounds, DeskCard.Result card, List<Booking> booked) {
        Set<LocalDate> taken = booked.stream().map(Booking::day).collect(Collectors.toSet());
        return new DayRange(bounds, month, first, (begun, at) -> new BlockedDaysScreen(office, desk, at, begun))
                .on(
                        view,
                        day -> isBlocked(card, day)
                                ? DayMark.CLOSED
                                : taken.contains(day) ? DayMark.BOOKED : DayMark.NONE,
                        (from, until) -> new ConfirmBlockScreen(office, desk, from, until, null));
    }

    private static boolean isBlocked(DeskCard.Result card, LocalDate day) {
        return card.blocks().stream().anyMatch(block -> !day.isBefore(block.from()) && !day.isAfter(block.until()));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAYS);
    }

    /** A typed day alone is the first or the last one, as a tapped one is. */
    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        if (!(input instanceof Input.Days days)) return Mono.empty();
        boolean isOne = days.from().equals(days.until()) && days.rest() == null;
        LocalDate begun = first;
        if (isOne && begun == null)
            return Mono.just(new BlockedDaysScreen(office, desk, days.from().withDayOfMonth(1), days.from()));
        if (isOne && begun != null && !days.from().isBefore(begun))
            return Mono.just(new ConfirmBlockScreen(office, desk, begun, days.from(), null));
        return new BlockDeskScreen(office, desk).heard(visit, input);
    }
}
