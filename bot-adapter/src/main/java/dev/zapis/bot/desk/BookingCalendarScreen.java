package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Wording;
import dev.zapis.bot.ical.CalendarEvent;
import dev.zapis.bot.ical.CalendarFile;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.office.OpenOffices;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import reactor.core.publisher.Mono;

/** One's own booking as a file for a calendar; once it is cancelled, the file cancels it there. */
@Route("desk.ics")
record BookingCalendarScreen(BookingId booking) implements LinkableScreen {

    /** Half days have one hour of their own, the one at which they meet: they stand in a calendar between these. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .filter(found -> BookingScreen.isOwn(found, visit))
                .map(found -> view(found, visit))
                .orElseGet(() -> Mono.just(View.titled("/desk.booking.unknown"))));
    }

    private static Mono<View> view(Booking found, Visit visit) {
        return visit.ask(new OpenOffices()).map(open -> {
            OpenOffices.Office office = open.offices().stream()
                    .filter(each -> each.id().equals(visit.office()))
                    .findFirst()
                    .orElse(new OpenOffices.Office(
                            visit.office(), "", visit.visitor().zone()));
            return View.titled("/desk.ics.title")
                    .line(BookingTexts.dated(found))
                    .line(found.isLive() ? "/desk.ics.how" : "/desk.ics.cancelled")
                    .file(
                            Text.of("/desk.ics.file", "day", found.day().toString()),
                            CalendarFile.TYPE,
                            wording -> CalendarFile.of(List.of(event(found, office, wording)), visit.now()));
        });
    }

    /** As its owner reads it. */
    static CalendarEvent event(Booking found, OpenOffices.Office office, Wording wording) {
        ClosedDay closed = found.closed();
        return new CalendarEvent(
                found.id().value() + "@zapis",
                found.isLive() ? 0 : 1,
                !found.isLive(),
                when(found, office),
                wording.of(Text.of("/desk.ics.summary", "desk", found.deskName())),
                wording.of(Text.of("/desk.ics.place", "area", found.areaName(), "office", office.name())),
                closed == null ? "" : wording.of(ClosedDayTexts.of(closed)));
    }

    private static CalendarEvent.When when(Booking found, OpenOffices.Office office) {
        LocalTime split = HalfDaySplit.time(office.policies());
        return switch (found.part()) {
            case ALL -> new CalendarEvent.AllDay(found.day());
            case AM -> span(found, MORNING, split, office.zone());
            case PM -> span(found, split, EVENING, office.zone());
        };
    }

    private static CalendarEvent.When span(Booking found, LocalTime from, LocalTime until, ZoneId zone) {
        return new CalendarEvent.Span(
                found.day().atTime(from).atZone(zone).toInstant(),
                found.day().atTime(until).atZone(zone).toInstant());
    }
}
