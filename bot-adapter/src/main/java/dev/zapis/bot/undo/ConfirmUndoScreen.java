package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import java.util.List;
import reactor.core.publisher.Mono;

/** Really take this act back? */
@Route("undo.ask")
record ConfirmUndoScreen(CommandId act) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.acts()
                .acts()
                .flatMapIterable(acts -> acts)
                .filter(each -> each.id().equals(act))
                .next()
                .flatMap(found -> MyActsScreen.words(found, visit).map(words -> View.titled("title")
                        .line(words)
                        .row(Button.text("no", new MyActsScreen(0)), Button.text("yes", undo(found)))))
                .defaultIfEmpty(View.titled("gone").row(Button.text("list", new MyActsScreen(0))));
    }

    private static Undo undo(ActLog.Act found) {
        return new Undo(List.of(found.undo()), found.kind());
    }
}
