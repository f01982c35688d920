package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** An act is taken back: what has come back with it, and what has not. */
@Route("undo.done")
record UndoneScreen(String kind, CommandId act) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return visit.parts()
                .returnedOf(act, visit)
                .map(returned -> returned.told(View.titled("title").line(ActTexts.kind(kind))));
    }
}
