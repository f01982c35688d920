package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsById;
import dev.zapis.query.desk.BookingsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What was booked for several days at once, one line a day, and for what else the days were meant: a message to keep. Each line says what
 * the person has on that day now.
 *
 * @param act the command that booked them
 * @param desks what was meant for the days, in the same order
 */
@Route("desk.several.booked")
record DeskDaysBookedScreen(CommandId act, List<LocalDate> days, List<DeskId> desks) implements PermanentScreen {

    private static final int COLUMNS = 2;

    DeskDaysBookedScreen {
        days = List.copyOf(days);
        desks = List.copyOf(desks);
        if (days.size() != desks.size()) throw new IllegalArgumentException("a day without its desk");
    }

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        PersonId viewer = visit.visitor().person();
        return shown(visit)
                .filter(shown -> shown.person() == null || shown.person().equals(viewer))
                .flatMap(shown -> view(shown, visit))
                .defaultIfEmpty(View.titled("/desk.booking.unknown"));
    }

    /** Who has left the office since is told how it ended, too. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return shown(visit).filter(shown -> shown.person() != null).flatMap(shown -> view(shown, visit));
    }

    /**
     * @param made what the act has booked, as it is now
     * @param live what the person has on the days
     */
    private record Shown(List<Booking> made, List<Booking> live) {

        @Nullable
        PersonId person() {
            return made.isEmpty() ? null : made.getFirst().person();
        }

        List<Booking> on(LocalDate day) {
            return live.stream().filter(booking -> booking.day().equals(day)).toList();
        }

        List<Booking> ended(LocalDate day) {
            return made.stream().filter(booking -> booking.day().equals(day)).toList();
        }

        boolean isAnyAhead(LocalDate today) {
            return live.stream().anyMatch(booking -> !booking.day().isBefore(today));
        }
    }

    private Mono<Shown> shown(Visit visit) {
        return visit.ask(new BookingsById(
                        days.stream().map(day -> BookDeskDays.booking(act, day)).toList(), visit.viewer()))
                .flatMap(made -> live(visit, made.bookings()).map(live -> new Shown(made.bookings(), live)));
    }

    private Mono<List<Booking>> live(Visit visit, List<Booking> made) {
        if (made.isEmpty()) return Mono.just(List.of());
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        return visit.ask(new BookingsOf(made.getFirst().person(), first)).map(all -> all.bookings().stream()
                .filter(booking -> days.contains(booking.day()))
                .toList());
    }

    private Mono<View> view(Shown shown, Visit visit) {
        List<LocalDate> left = days.stream()
                .filter(day -> shown.on(day).isEmpty() && shown.ended(day).isEmpty())
                .toList();
        return LeftOutDays.of(visit, left, days, desks).map(out -> view(shown, out, visit));
    }

    private View view(Shown shown, LeftOutDays out, Visit visit) {
        boolean isAhead = shown.isAnyAhead(visit.today());
        View view = title(shown, isAhead).lines(lines(shown, out), line -> line).of(things(shown, visit));
        if (isAhead)
            view = view.until(visit.startOf(nextOver(shown, visit.today()).plusDays(1)));
        return out.buttons(view.each(
                        shown.live().stream()
                                .filter(booking -> !booking.day().isBefore(visit.today()))
                                .toList(),
                        COLUMNS,
                        DeskDaysBookedScreen::cancel))
                .row(Button.text("/desk.booked.mine", new MyBookingsScreen()));
    }

    private View title(Shown shown, boolean isAhead) {
        if (shown.live().isEmpty()) return View.titled(shown.made().isEmpty() ? "nothing" : "ended");
        return View.titled(isAhead ? "title" : "over", "count", shown.live().size());
    }

    private static Button cancel(Booking live) {
        return Button.text("cancel", new CancelDeskScreen(live.id()), "day", live.day());
    }

    /** Of each day what is so now: a booking, that it was cancelled, or why there is none. */
    private List<Text> lines(Shown shown, LeftOutDays out) {
        List<Text> lines = new ArrayList<>();
        for (LocalDate day : days.stream().distinct().sorted().toList()) {
            List<Booking> live = shown.on(day);
            live.forEach(booking -> lines.add(BookingTexts.dated(booking)));
            if (!live.isEmpty()) continue;
            shown.ended(day).forEach(booking -> lines.add(Text.of("was", "card", BookingTexts.dated(booking))));
            out.line(day).ifPresent(lines::add);
        }
        return lines;
    }

    private static LocalDate nextOver(Shown shown, LocalDate today) {
        return shown.live().stream()
                .map(Booking::day)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /** All that may happen to the person's desks on the days that are not over, and what may close the office on them. */
    private Thing[] things(Shown shown, Visit visit) {
        PersonId person = shown.person();
        OfficeId office = visit.visitor().office();
        List<LocalDate> ahead =
                days.stream().filter(day -> !day.isBefore(visit.today())).toList();
        if (person == null || ahead.isEmpty()) return new Thing[0];
        Stream<Thing> own = ahead.stream().map(day -> Thing.of(Tags.PERSON_DAY, Tags.day(person, day)));
        return Stream.concat(own, Stream.ofNullable(office).map(of -> Thing.of(Tags.CALENDAR, of)))
                .toArray(Thing[]::new);
    }
}
