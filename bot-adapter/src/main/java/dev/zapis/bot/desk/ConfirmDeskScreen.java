package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What will be booked, before it is. */
@Route("desk.confirm")
public record ConfirmDeskScreen(DeskId desk, LocalDate day) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return shown(visit, desk, day, null);
    }

    /** @param part the one that is wanted; none, or one that is not booked: any for which the desk can be had */
    static Mono<View> shown(Visit visit, DeskId desk, LocalDate day, @Nullable DayPart part) {
        return BookableDay.unlessBooked(
                visit, day, found -> WeeklyLimit.unlessReached(visit, day, () -> asked(visit, found, desk, part)));
    }

    private static Mono<View> asked(Visit visit, BookableDay wanted, DeskId desk, @Nullable DayPart named) {
        DayPart part = named != null && wanted.left().contains(named) ? named : null;
        return visit.ask(wanted.desk(desk, visit)).flatMap(onDay -> {
            List<DayPart> can = onDay.free() == null ? List.of() : wanted.within(onDay.free());
            List<DayPart> asked =
                    part == null ? can : can.stream().filter(part::equals).toList();
            return asked.isEmpty() || onDay.desk().isEmpty()
                    ? new DeskTakenScreen(desk, wanted.day(), part == null ? DayPart.ALL : part).show(visit)
                    : Mono.just(view(onDay, onDay.desk().get(), wanted, asked));
        });
    }

    private static View view(DeskOnDay.Result onDay, DeskView found, BookableDay wanted, List<DayPart> parts) {
        LocalDate day = wanted.day();
        DayPart first = parts.getFirst();
        View view = wanted.own(View.titled("/desk.confirm.title"))
                .line(BookingTexts.of(onDay, found, day, parts.size() == 1 ? first : DayPart.ALL));
        view = parts.size() == 1
                ? view.line("/desk.confirm.whole", "part", first)
                        .row(Button.text("/desk.confirm.yes", book(found.id(), day, first))
                                .confirm())
                : parts(view.line("/desk.confirm.which"), found.id(), day, parts);
        return view.row(
                Button.text("/desk.confirm.other", new FreeDesksScreen(day, 0)),
                Button.text("/desk.confirm.days", DeskDaysScreen.Month.of(day)));
    }

    /** Each part is booked by its own button: nobody is asked twice. */
    private static View parts(View view, DeskId desk, LocalDate day, List<DayPart> parts) {
        for (DayPart part : parts)
            view = view.row(Button.text("/desk.confirm.part.yes", book(desk, day, part), "part", part)
                    .confirm());
        return view;
    }

    private static Action book(DeskId desk, LocalDate day, DayPart part) {
        return part == DayPart.ALL ? new Book(desk, day) : new BookPart(desk, day, part);
    }

    /** Another desk on this day, or another day. */
    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new FreeDesksScreen(day, 0).heard(visit, input);
    }

    /** Books it for the whole day. */
    @Route("desk.book")
    record Book(DeskId desk, LocalDate day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return booked(visit, desk, day, DayPart.ALL);
        }
    }

    /** Books it for a half. */
    @Route("desk.book.part")
    record BookPart(DeskId desk, LocalDate day, DayPart part) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return booked(visit, desk, day, part);
        }
    }

    private static Mono<Screen> booked(Visit visit, DeskId desk, LocalDate day, DayPart part) {
        Mono<Screen> booked = visit.tell(new BookDesk(visit.office(), desk, day, part))
                .map(booking -> part == DayPart.ALL
                        ? new DeskRecordedScreen(booking, desk, day)
                        : new HalfRecordedScreen(booking, desk, day, part));
        return booked.onErrorResume(
                Refused.class,
                refused -> refused.reason() == DeskRefusal.TAKEN
                        ? Mono.just(new DeskTakenScreen(desk, day, part))
                        : Mono.error(refused));
    }

    /** The same for one part of the day that somebody has named. */
    @Route("desk.confirm.part")
    record Part(DeskId desk, LocalDate day, DayPart part) implements Screen {

        /** Of a booking that was theirs, with the part that it had. */
        static Screen of(DeskId desk, LocalDate day, DayPart part) {
            return part == DayPart.ALL ? new ConfirmDeskScreen(desk, day) : new Part(desk, day, part);
        }

        @Override
        public Mono<View> show(Visit visit) {
            return shown(visit, desk, day, part);
        }

        @Override
        public List<InputKind> waitsFor(Visit visit) {
            return new ConfirmDeskScreen(desk, day).waitsFor(visit);
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, Input input) {
            return new ConfirmDeskScreen(desk, day).heard(visit, input);
        }
    }
}
