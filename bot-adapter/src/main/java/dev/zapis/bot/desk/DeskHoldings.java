package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Holdings;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsLost;
import dev.zapis.query.desk.BookingsOf;
import java.util.List;
import reactor.core.publisher.Mono;

/** The desks that somebody has booked. */
final class DeskHoldings implements Holdings {

    @Override
    public Mono<List<Text>> ahead(PersonId person, Visit visit) {
        return visit.ask(new BookingsOf(person, visit.today())).map(booked -> lines(booked.bookings()));
    }

    @Override
    public Mono<List<Text>> lost(PersonId person, long by, Visit visit) {
        return visit.ask(new BookingsLost(person, by, visit.today())).map(lost -> lines(lost.bookings()));
    }

    private static List<Text> lines(List<Booking> bookings) {
        return bookings.stream().map(BookingTexts::of).toList();
    }
}
