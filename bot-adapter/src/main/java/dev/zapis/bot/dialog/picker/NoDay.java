package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import reactor.core.publisher.Mono;

/** Under what stands beside the days of a month: Telegram has no key without a meaning. */
@Route("dialog.day.none")
record NoDay() implements Action {

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        return Mono.error(() -> new Refused(PickerRefusal.NO_DAY));
    }
}
