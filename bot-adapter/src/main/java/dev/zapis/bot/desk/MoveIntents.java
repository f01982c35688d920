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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What people say to get another desk or day: «пересесть на A5», «перенеси на пятницу». */
final class MoveIntents {

    private MoveIntents() {}

    private static Mono<List<Booking>> mine(Visit visit) {
        return visit.ask(new BookingsOf(visit.person(), visit.today()))
                .map(BookingsOf.Result::bookings)
                .filter(mine -> !mine.isEmpty())
                .switchIfEmpty(Mono.error(() -> new Refused(TypedRefusal.NOTHING_TO_MOVE)));
    }

    /** Another desk on the day of the next booking, or on the day that was typed. */
    static final class ToDesk implements TypedIntent {

        @Override
        public String name() {
            return "desk.move-desk";
        }

        private static Input.Desk desk(Phrase phrase) {
            return phrase.the(Input.Desk.class);
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of(
                    "/desk.typed.move-desk",
                    "desk",
                    desk(phrase).readings().getFirst().name());
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return mine(visit).flatMap(mine -> Mono.justOrEmpty(desk(phrase).readings().stream()
                            .flatMap(named -> wanted(named, mine).stream())
                            .findFirst())
                    .flatMap(wanted -> MoveDeskScreen.named(
                            visit,
                            wanted.desk(),
                            wanted.own().id(),
                            wanted.own().day())));
        }

        private record Wanted(Input.Desk desk, Booking own) {}

        /** Of a day on which there is nothing to move the name may still be another one. */
        private static Optional<Wanted> wanted(Input.Named named, List<Booking> mine) {
            Input.Desk alone = new Input.Desk(List.of(new Input.Named(named.name(), null)));
            return mine.stream()
                    .filter(own -> named.day() == null || own.day().equals(named.day()))
                    .findFirst()
                    .map(own -> new Wanted(alone, own));
        }
    }

    /** Another day, with the same desk if it is free: of the one booking, or one of several. */
    static final class ToDay implements TypedIntent {

        @Override
        public String name() {
            return "desk.move-day";
        }

        private static LocalDate day(Phrase phrase) {
            return phrase.the(Input.Day.class).day();
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/desk.typed.move-day", "day", day(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            LocalDate day = day(phrase);
            return mine(visit).map(mine -> leading(day, mine));
        }

        private static Screen leading(LocalDate day, List<Booking> mine) {
            List<Booking> others =
                    mine.stream().filter(own -> !own.day().equals(day)).toList();
            return switch (others.size()) {
                case 0 -> throw new Refused(TypedRefusal.NOTHING_TO_MOVE, Map.of());
                case 1 ->
                    new ConfirmMoveScreen(
                            others.getFirst().id(), others.getFirst().desk(), day);
                default -> new MoveWhichScreen(day, 0);
            };
        }
    }
}
