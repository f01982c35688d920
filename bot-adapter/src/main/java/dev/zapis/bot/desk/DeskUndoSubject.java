package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.UndoSubject;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.DayRuns;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskChange;
import dev.zapis.command.desk.UndoDeskDays;
import dev.zapis.command.desk.UndoDeskMove;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.NameOfDesk;
import reactor.core.publisher.Mono;

/** Which desk, or which booking. */
final class DeskUndoSubject implements UndoSubject {

    @Override
    public Mono<Text> of(UndoCommand undo, Visit visit) {
        return switch (undo) {
            case UndoDeskChange change ->
                visit.ask(new NameOfDesk(change.desk()))
                        .flatMap(found -> Mono.justOrEmpty(found.name()))
                        .map(Text::plain);
            case UndoDeskDays several ->
                Mono.just(Text.of(
                        "/desk.several.days",
                        "days",
                        DayRuns.of(several.days().stream().distinct().sorted().toList())));
            case UndoDeskBooking booking -> label(booking.booking(), visit);
            case UndoDeskMove move -> label(move.booking(), visit);
            default -> Mono.empty();
        };
    }

    private static Mono<Text> label(BookingId booking, Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking()))
                .map(BookingTexts::label);
    }
}
