package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What one tap had done is taken back: what has come back with it, and what has not.
 *
 * @param acts ids of its commands
 */
@Route("undo.done")
record UndoneScreen(String kind, List<CommandId> acts) implements ResultScreen {

    UndoneScreen {
        acts = List.copyOf(acts);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return visit.parts()
                .returnedOf(acts, visit)
                .map(returned -> returned.told(View.titled("title").line(ActTexts.kind(kind))));
    }
}
