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
import java.util.Optional;
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
        return Flux.fromIterable(undo)
                .concatMap(each -> tried(each, visit))
                .collectList()
                .flatMap(this::next)
                .flatMap(next -> Mono.justOrEmpty(next).switchIfEmpty(Mono.fromSupplier(() -> undone(visit))));
    }

    /** @param refused none where it is taken back */
    private record Tried(String undo, Optional<Refused> refused) {

        boolean isDone() {
            return refused.isEmpty();
        }
    }

    /** What the others have done does not rest on this one: all are tried. */
    private static Mono<Tried> tried(String written, Visit visit) {
        UndoCommand each = read(written);
        return visit.tell((Command) each)
                .flatMap(id -> dropped(each, visit).thenReturn(new Tried(written, Optional.empty())))
                .onErrorResume(Refused.class, refused -> Mono.just(new Tried(written, Optional.of(refused))));
    }

    /** Empty where all of it is taken back; fails where nothing is. */
    private Mono<Optional<Screen>> next(List<Tried> all) {
        List<String> done = all.stream().filter(Tried::isDone).map(Tried::undo).toList();
        if (done.size() == all.size()) return Mono.just(Optional.empty());
        if (done.isEmpty()) return Mono.error(all.getFirst().refused().orElseThrow());
        List<Tried> left = all.stream().filter(each -> !each.isDone()).toList();
        return Mono.just(Optional.of(new PartlyUndoneScreen(
                kind,
                done,
                left.stream().map(Tried::undo).toList(),
                left.stream()
                        .map(each -> UndoRefusalCodec.write(each.refused().orElseThrow()))
                        .toList())));
    }

    private Screen undone(Visit visit) {
        List<UndoCommand> all = undo.stream().map(Undo::read).toList();
        return visit.parts()
                .undone(all, kind, visit.recorded())
                .orElseGet(() -> new UndoneScreen(
                        kind, all.stream().map(UndoCommand::act).toList()));
    }

    private static UndoCommand read(String written) {
        return UndoCodec.read(written).orElseThrow(() -> new Refused(UndoRefusal.UNKNOWN));
    }

    private static Mono<Void> dropped(UndoCommand undone, Visit visit) {
        return visit.visitor().has(Role.ADMIN) ? visit.acts().drop(undone.act()) : Mono.empty();
    }
}
