package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import java.time.LocalDate;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Says why a day can't be chosen: the screen stays.
 *
 * @param last the last one that can
 */
@Route("dialog.day.outside")
record DayOutside(LocalDate day, LocalDate last) implements Action {

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        PickerRefusal why = day.isAfter(last) ? PickerRefusal.DAY_TOO_FAR : PickerRefusal.DAY_PASSED;
        return Mono.error(() -> new Refused(why, Map.of("day", day, "last", last)));
    }
}
