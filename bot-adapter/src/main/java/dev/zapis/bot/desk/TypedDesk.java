package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.text.DayParser;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A desk whose name somebody typed, perhaps with a day: «B2», «в2 завтра». It leads to what a button would have to confirm. */
final class TypedDesk {

    private static final int LONGEST = 40;

    /** So many words at most are a day. */
    private static final int WORDS_OF_A_DAY = 3;

    private TypedDesk() {}

    /**
     * Empty where the office has no such desk.
     *
     * @param shown the day that the words are typed at; none where no day is shown
     */
    static Mono<Screen> found(Visit visit, String text, @Nullable LocalDate shown) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST || visit.visitor().isNewcomer()) return Mono.empty();
        if (!visit.visitor().has(DeskFeatures.DESK)) return Mono.empty();
        List<Reading> readings = readings(typed, visit, shown);
        DesksNamed named = new DesksNamed(
                visit.office(), readings.stream().map(Reading::name).distinct().toList());
        return visit.ask(named)
                .flatMap(found -> Mono.justOrEmpty(readings.stream()
                        .flatMap(each -> each.of(found.desks()).stream())
                        .findFirst()))
                .flatMap(wanted -> screen(visit, wanted));
    }

    private static Mono<Screen> screen(Visit visit, Wanted wanted) {
        LocalDate day = wanted.day();
        if (day == null) return Mono.just(new DeskByNameScreen(wanted.desk().id()));
        return BookingWindow.of(visit)
                .<Screen>map(last -> day.isBefore(visit.today()) || day.isAfter(last)
                        ? new FreeDesksScreen(day, 0)
                        : new ConfirmDeskScreen(wanted.desk().id(), day));
    }

    private record Wanted(DeskView desk, @Nullable LocalDate day) {}

    /** One way to read what was typed: some of the words name the desk, the others the day. */
    private record Reading(String name, @Nullable LocalDate day) {

        Optional<Wanted> of(List<DeskView> desks) {
            String shape = NameSearch.shape(name);
            return desks.stream()
                    .filter(desk -> NameSearch.shape(desk.name()).equals(shape))
                    .findFirst()
                    .map(desk -> new Wanted(desk, day));
        }
    }

    private static List<Reading> readings(String typed, Visit visit, @Nullable LocalDate shown) {
        List<String> words = List.of(typed.split("\\s+"));
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(typed, shown));
        for (int of = 1; of <= Math.min(WORDS_OF_A_DAY, words.size() - 1); of++) {
            int rest = words.size() - of;
            reading(words.subList(0, rest), words.subList(rest, words.size()), visit)
                    .ifPresent(readings::add);
            reading(words.subList(of, words.size()), words.subList(0, of), visit)
                    .ifPresent(readings::add);
        }
        return readings;
    }

    private static Optional<Reading> reading(List<String> name, List<String> day, Visit visit) {
        return DayParser.understood(String.join(" ", day), visit)
                .map(understood -> new Reading(String.join(" ", name), understood));
    }
}
