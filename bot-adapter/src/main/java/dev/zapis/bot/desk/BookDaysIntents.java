package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.bot.dialog.picker.SeveralDays;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** «A3 на всю неделю», «A3 пн, ср, пт», «место с 3 по 7 декабря»: what would be booked is shown, and a button does it. */
final class BookDaysIntents {

    private BookDaysIntents() {}

    /** The preview of these days: those on which the office is open, within what can be booked. */
    private static Mono<Screen> preview(Visit visit, @Nullable DeskId desk, List<LocalDate> said) {
        return BookingWindow.bounds(visit).flatMap(bounds -> {
            List<LocalDate> within = said.stream().filter(bounds::has).toList();
            // Says why: they have passed, or are too far ahead.
            if (within.isEmpty()) bounds.among(said.getFirst(), said.getLast());
            return visit.ask(new OfficeCalendar(visit.office(), within.getFirst(), within.getLast()))
                    .map(calendar -> calendar.days().stream()
                            .filter(day -> day.isOpen() && within.contains(day.day()))
                            .map(OfficeCalendar.Day::day)
                            .toList())
                    .map(open -> new ConfirmDeskDaysScreen(
                            desk,
                            new SeveralDays<>(
                                            bounds,
                                            within.getFirst(),
                                            MarkedDays.from(visit.today()),
                                            (marked, at) -> new SeveralDeskDaysScreen(desk, marked, at))
                                    .with(open.isEmpty() ? within : open)
                                    .marked(),
                            List.of(),
                            List.of()));
        });
    }

    /** All days of a range, or those that were said one by one. */
    private static List<LocalDate> days(Phrase phrase) {
        return phrase.input(Input.DayList.class).map(Input.DayList::days).orElseGet(() -> {
            Input.Days days = phrase.the(Input.Days.class);
            return days.from().datesUntil(days.until().plusDays(1)).toList();
        });
    }

    private static Text said(Phrase phrase) {
        return phrase.input(Input.DayList.class)
                .<Text>map(InputTexts::way)
                .orElseGet(() -> InputTexts.way(phrase.the(Input.Days.class)));
    }

    /** A desk on some days. */
    static final class Named implements TypedIntent {

        @Override
        public String name() {
            return "desk.book-desk-days";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of(
                    "/desk.typed.book-days",
                    "desk",
                    phrase.the(Input.Desk.class).readings().getFirst().name(),
                    "days",
                    said(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            if (visit.visitor().isNewcomer() || !visit.visitor().has(DeskFeatures.DESK)) return Mono.empty();
            List<String> names = phrase.the(Input.Desk.class).readings().stream()
                    .filter(named -> named.day() == null)
                    .map(Input.Named::name)
                    .toList();
            return visit.ask(new DesksNamed(visit.office(), names))
                    .flatMap(found -> Mono.justOrEmpty(first(names, found.desks())))
                    .flatMap(desk -> preview(visit, desk.id(), days(phrase)));
        }

        private static Optional<DeskView> first(List<String> names, List<DeskView> desks) {
            return names.stream()
                    .map(NameSearch::shape)
                    .flatMap(shape -> desks.stream()
                            .filter(desk -> NameSearch.shape(desk.name()).equals(shape)))
                    .findFirst();
        }
    }

    /** Any desk on some days: the usual one where it is free. */
    static final class OfDays implements TypedIntent {

        @Override
        public String name() {
            return "desk.book-days";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/desk.typed.book-any-days", "days", said(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            if (visit.visitor().isNewcomer() || !visit.visitor().has(DeskFeatures.DESK)) return Mono.empty();
            return preview(visit, null, days(phrase));
        }
    }
}
