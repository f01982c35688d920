package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.events.person.Role;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes an act back: who may, and whether anything rests on it, is decided where it is told.
 *
 * @param undo each as a button carries it; several where one tap did several things
 * @param kind name of the command that is taken back
 */
@Route("undo.do")
public record Undo(List<String> undo, String kind) implements Action {

    public Undo {
        undo = List.copyOf(undo);
    }

    public static Button button(List<UndoCommand> undo, String kind) {
        return Button.text(
                "/undo.button", new Undo(undo.stream().map(UndoCodec::write).toList(), kind));
    }

    @Override
    public Mono<? extends Screen> run(Visit visit) {
        if (undo.isEmpty()) return Mono.error(new Refused(UndoRefusal.UNKNOWN));
        List<UndoCommand> all = undo.stream().map(Undo::read).toList();
        return Flux.fromIterable(all)
                .concatMap(each -> visit.tell((Command) each).delayUntil(id -> dropped(each, visit)))
                .collectList()
                .map(told -> visit.parts().undone(all, kind).orElseGet(() -> new UndoneScreen(kind, told.getFirst())));
    }

    private static UndoCommand read(String written) {
        return UndoCodec.read(written).orElseThrow(() -> new Refused(UndoRefusal.UNKNOWN));
    }

    private static Mono<Void> dropped(UndoCommand undone, Visit visit) {
        return visit.visitor().has(Role.ADMIN) ? visit.acts().drop(undone.act()) : Mono.empty();
    }
}
