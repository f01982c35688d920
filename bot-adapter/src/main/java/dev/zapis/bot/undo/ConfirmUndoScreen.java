package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
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
                .flatMap(found -> MyActsScreen.words(found, visit)
                        .zipWith(then(found, visit), (words, then) -> View.titled("title")
                                .line(words)
                                .lines(then, line -> line)
                                .row(Button.text("no", new MyActsScreen(0)), Button.text("yes", undo(found)))))
                .defaultIfEmpty(View.titled("gone").row(Button.text("list", new MyActsScreen(0))));
    }

    private static Mono<List<Text>> then(ActLog.Act found, Visit visit) {
        return Mono.justOrEmpty(UndoCodec.read(found.undo()))
                .flatMap(undo -> visit.parts().undoing(undo, found.kind(), visit))
                .defaultIfEmpty(List.of());
    }

    private static Undo undo(ActLog.Act found) {
        return new Undo(List.of(found.undo()), found.kind());
    }
}
