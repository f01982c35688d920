package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Says that no more can be marked. */
@Route("dialog.too-many")
record TooMany(int most) implements Action {

    /** What is done with what was marked is done one by one. */
    static Refused refused(int most) {
        return new Refused(PickerRefusal.TOO_MANY, Map.of("most", most));
    }

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        return Mono.error(() -> refused(most));
    }
}
