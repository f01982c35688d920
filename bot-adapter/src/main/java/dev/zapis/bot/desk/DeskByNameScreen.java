package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.FreeDaysOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** A desk that somebody has named: the next days on which they may book it, and a month of days. */
@Route("desk.named")
record DeskByNameScreen(DeskId desk) implements Screen {

    private static final int NEXT = 3;

    /** No two months have more days. */
    private static final int MOST = 62;

    @Override
    public Mono<View> show(Visit visit) {
        return BookingWindow.bounds(visit).flatMap(bounds -> near(visit, bounds)
                .map(found -> found.next(MonthCalendar.of(bounds, found.first(bounds)))));
    }

    private Mono<Found> near(Visit visit, DayBounds bounds) {
        return looked(visit, bounds.from(), DeskDaysScreen.ahead(bounds).until());
    }

    private Mono<Found> looked(Visit visit, LocalDate from, LocalDate until) {
        return BookingWindow.parts(visit).flatMap(parts -> looked(visit, from, until, parts));
    }

    private Mono<Found> looked(Visit visit, LocalDate from, LocalDate until, BookableParts parts) {
        LocalDate today = visit.today();
        return Mono.zip(
                        visit.ask(DeskDaysScreen.onDay(visit, desk, today)),
                        visit.ask(
                                new FreeDaysOf(visit.office(), visit.person(), desk, from, until, today, parts, MOST)),
                        visit.ask(new DeskDays(visit.office(), visit.person(), from, until, today, parts)))
                .map(all -> new Found(
                        desk,
                        all.getT1().desk(),
                        all.getT2().days(),
                        new DeskDayLooks(all.getT3().days())));
    }

    private record Found(DeskId desk, Optional<DeskView> known, List<LocalDate> free, DeskDayLooks looks) {

        LocalDate first(DayBounds bounds) {
            return free.isEmpty() ? bounds.from() : free.getFirst();
        }

        View next(MonthCalendar shown) {
            List<LocalDate> next = free.stream().limit(NEXT).toList();
            View view = view(next.isEmpty() ? "/desk.named.none" : "/desk.named.choose")
                    .each(
                            next,
                            NEXT,
                            day -> Button.text("/desk.named.day", new ConfirmDeskScreen(desk, day), "day", day));
            return month(view, shown);
        }

        View month(MonthCalendar shown) {
            return month(view("/desk.named.month.choose"), shown);
        }

        private View view(String question) {
            return known.map(found -> View.titled("/desk.named.title", "desk", found.name(), "area", found.areaName())
                            .line(question))
                    .orElse(View.titled("/desk.named.unknown"));
        }

        private View month(View view, MonthCalendar shown) {
            View whole = known.isEmpty()
                    ? view
                    : shown.on(view, day -> looks.desk(desk, day, free.contains(day)), first -> new Month(desk, first));
            return whole.row(Button.text("/desk.named.days", new DeskDaysScreen()));
        }
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new ConfirmDeskScreen(desk, day));
            case Input.Desk other -> TypedDesk.found(visit, other, null);
            default -> Mono.empty();
        };
    }

    /** Another month. */
    @Route("desk.named.month")
    record Month(DeskId desk, LocalDate first) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return BookingWindow.bounds(visit).flatMap(bounds -> shown(visit, bounds));
        }

        private Mono<View> shown(Visit visit, DayBounds bounds) {
            DeskByNameScreen named = new DeskByNameScreen(desk);
            MonthCalendar shown = MonthCalendar.of(bounds, first);
            boolean isNear = !shown.first().isAfter(DeskDaysScreen.ahead(bounds).first());
            return isNear
                    ? named.near(visit, bounds).map(found -> found.next(shown))
                    : named.looked(visit, shown.from(), shown.until()).map(found -> found.month(shown));
        }

        @Override
        public List<InputKind> waitsFor(Visit visit) {
            return new DeskByNameScreen(desk).waitsFor(visit);
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, Input input) {
            return new DeskByNameScreen(desk).heard(visit, input);
        }
    }
}
