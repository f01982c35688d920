package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A desk whose name somebody typed, perhaps with a day: «B2», «в2 завтра», «B2 завтра утром». It leads to what a button would have to confirm. */
final class TypedDesk {

    private TypedDesk() {}

    /**
     * Empty where the office has no such desk.
     *
     * @param shown the day that the words are typed at; none where no day is shown
     */
    static Mono<Screen> found(Visit visit, Input.Desk typed, @Nullable LocalDate shown) {
        if (visit.visitor().isNewcomer() || !visit.visitor().has(DeskFeatures.DESK)) return Mono.empty();
        List<String> names =
                typed.readings().stream().map(Input.Named::name).distinct().toList();
        return visit.ask(new DesksNamed(visit.office(), names))
                .flatMap(found -> Mono.justOrEmpty(typed.readings().stream()
                        .flatMap(named -> wanted(named, found.desks(), shown).stream())
                        .findFirst()))
                .flatMap(wanted -> screen(visit, wanted));
    }

    private record Wanted(DeskView desk, @Nullable LocalDate day, DayPart part) {}

    private static Optional<Wanted> wanted(Input.Named named, List<DeskView> desks, @Nullable LocalDate shown) {
        String shape = NameSearch.shape(named.name());
        LocalDate day = named.day() == null ? shown : named.day();
        return desks.stream()
                .filter(desk -> NameSearch.shape(desk.name()).equals(shape))
                .findFirst()
                .map(desk -> new Wanted(desk, day, part(named.half())));
    }

    private static Mono<Screen> screen(Visit visit, Wanted wanted) {
        LocalDate day = wanted.day();
        if (day == null) return Mono.just(new DeskByNameScreen(wanted.desk().id()));
        return BookingWindow.of(visit)
                .<Screen>map(last -> day.isBefore(visit.today()) || day.isAfter(last)
                        ? new FreeDesksScreen(day, 0)
                        : ConfirmDeskScreen.Part.of(wanted.desk().id(), day, wanted.part()));
    }

    private static DayPart part(Input.@Nullable Half half) {
        if (half == null) return DayPart.ALL;
        return half == Input.Half.MORNING ? DayPart.AM : DayPart.PM;
    }
}
