package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.command.Refused;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What people say about desks: «A3 завтра», «место на пятницу», «где я завтра», «отмени пятницу». */
final class DeskIntents {

    private DeskIntents() {}

    private static LocalDate day(Phrase phrase) {
        return phrase.the(Input.Day.class).day();
    }

    private static Input.Desk desk(Phrase phrase) {
        return phrase.the(Input.Desk.class);
    }

    private static Mono<List<Booking>> mine(Visit visit) {
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(BookingsOf.Result::bookings);
    }

    private static Mono<Booking> mineOn(Visit visit, LocalDate day) {
        return mine(visit)
                .flatMap(mine -> Mono.justOrEmpty(mine.stream()
                        .filter(booking -> booking.day().equals(day))
                        .findFirst()));
    }

    /** A desk, perhaps with a day. */
    static final class Named implements TypedIntent {

        @Override
        public String name() {
            return "desk.book";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return InputTexts.way(desk(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return TypedDesk.found(visit, desk(phrase), null);
        }
    }

    /** Any desk on a day. */
    static final class OnDay implements TypedIntent {

        @Override
        public String name() {
            return "desk.book-day";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/home.guess.book.day", "day", day(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return Mono.just(new FreeDesksScreen(day(phrase), 0));
        }
    }

    /** My booking of a day. */
    static final class Mine implements TypedIntent {

        @Override
        public String name() {
            return "desk.mine";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/desk.typed.mine", "day", day(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return mineOn(visit, day(phrase))
                    .<Screen>map(own -> new BookingScreen(own.id()))
                    .defaultIfEmpty(new FreeDesksScreen(day(phrase), 0));
        }
    }

    /** My bookings of some days: all are shown, those too. */
    static final class MineOfDays implements TypedIntent {

        @Override
        public String name() {
            return "desk.mine-days";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/desk.my.menu");
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return Mono.just(new MyBookingsScreen());
        }
    }

    /** Giving back what one has on a day: the question is asked, and its button does it. */
    static final class Cancel implements TypedIntent {

        @Override
        public String name() {
            return "desk.cancel";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/desk.typed.cancel", "day", day(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return mineOn(visit, day(phrase))
                    .map(own -> new CancelDeskScreen(own.id()))
                    .switchIfEmpty(
                            Mono.error(() -> new Refused(TypedRefusal.NOTHING_BOOKED, Map.of("day", day(phrase)))));
        }
    }

    /** Giving back a desk by its name. */
    static final class CancelNamed implements TypedIntent {

        @Override
        public String name() {
            return "desk.cancel-desk";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of(
                    "/desk.typed.cancel-desk",
                    "desk",
                    desk(phrase).readings().getFirst().name());
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return mine(visit)
                    .flatMap(mine -> Mono.justOrEmpty(desk(phrase).readings().stream()
                            .map(named -> mine.stream()
                                    .filter(own -> isMeant(named, own))
                                    .toList())
                            .filter(own -> !own.isEmpty())
                            .findFirst()
                            .<Screen>map(own -> own.size() == 1
                                    ? new CancelDeskScreen(own.getFirst().id())
                                    : new MyBookingsScreen())));
        }

        private static boolean isMeant(Input.Named named, Booking own) {
            boolean isOnDay = named.day() == null || named.day().equals(own.day());
            return isOnDay && NameSearch.shape(own.deskName()).equals(NameSearch.shape(named.name()));
        }
    }
}
