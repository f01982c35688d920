package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.InputRefusal;
import dev.zapis.command.Refused;
import reactor.core.publisher.Mono;

/** Says that an end can't be when it begins. */
@Route("dialog.span.empty")
record EmptySpan() implements Action {

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        return Mono.error(() -> new Refused(InputRefusal.SPAN_EMPTY));
    }
}
