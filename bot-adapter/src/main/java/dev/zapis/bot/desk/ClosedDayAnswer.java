package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.PickerRefusal;
import dev.zapis.command.Refused;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A closed day of the calendar says why it is closed, and the calendar stays; one that has been opened meanwhile is shown. */
@Route("desk.days.closed")
record ClosedDayAnswer(LocalDate day) implements Action {

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        visit.person();
        return visit.ask(new OfficeCalendar(visit.office(), day, day)).flatMap(calendar -> calendar.days().stream()
                .filter(found -> !found.isOpen())
                .findFirst()
                .<Mono<Screen>>map(closed -> Mono.error(() -> new Refused(
                        PickerRefusal.DAY_CLOSED, Map.of("day", day, "why", FreeDesksScreen.closed(closed)))))
                .orElseGet(() -> Mono.just(new FreeDesksScreen(day, 0))));
    }
}
