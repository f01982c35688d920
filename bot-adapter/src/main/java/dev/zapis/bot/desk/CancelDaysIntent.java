package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.command.Refused;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** «отмени с 1 по 5»: one booking is asked about, several are shown to choose from. */
final class CancelDaysIntent implements TypedIntent {

    @Override
    public String name() {
        return "desk.cancel-days";
    }

    @Override
    public Text label(Phrase phrase, Visit visit) {
        Input.Days days = phrase.the(Input.Days.class);
        return Text.of("/desk.typed.cancel-days", "from", days.from(), "until", days.until());
    }

    @Override
    public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
        Input.Days days = phrase.the(Input.Days.class);
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(mine -> leading(days, mine.bookings()));
    }

    private static Screen leading(Input.Days days, List<Booking> mine) {
        List<Booking> meant = mine.stream()
                .filter(own -> !own.day().isBefore(days.from()) && !own.day().isAfter(days.until()))
                .toList();
        return switch (meant.size()) {
            case 0 ->
                throw new Refused(
                        TypedRefusal.NOTHING_BOOKED_BETWEEN, Map.of("from", days.from(), "until", days.until()));
            case 1 -> new CancelDeskScreen(meant.getFirst().id());
            default -> new MyBookingsScreen();
        };
    }
}
