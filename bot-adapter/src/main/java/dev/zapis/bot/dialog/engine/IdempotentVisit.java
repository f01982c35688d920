package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** Lets an action go on over what was done before as if it had just succeeded, and notes that it was so. */
final class IdempotentVisit extends ForwardingVisit {

    private volatile boolean already;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** What can be taken back, with its id. */
    record Told(CommandId id, Undoable command) {

        ActLog.Act act(Instant at) {
            UndoCommand undo = command.undo(id, UndoWindow.LIST);
            return new ActLog.Act(id, command.getClass().getSimpleName(), UndoCodec.write(undo), at);
        }
    }

    IdempotentVisit(Visit visit) {
        super(visit);
    }

    @Override
    public boolean isRepeated() {
        return already;
    }

    List<Told> undoable() {
        return List.copyOf(told);
    }

    @Override
    public Mono<CommandId> tell(Command command) {
        return super.tell(command)
                .onErrorResume(AlreadyHandled.class, done -> {
                    already = true;
                    return Mono.justOrEmpty(told());
                })
                .doOnNext(id -> {
                    if (command instanceof Undoable undoable) told.add(new Told(id, undoable));
                });
    }
}
