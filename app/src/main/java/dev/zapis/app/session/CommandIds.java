package dev.zapis.app.session;

import dev.zapis.command.CommandId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Ids of one update's commands, in their order. */
final class CommandIds {

    /** So many commands are looked for; desks are added so many at once. */
    private static final int MOST = 50;

    private final CommandId update;
    private final BiFunction<Integer, String, CommandId> next;
    private final AtomicInteger given = new AtomicInteger();

    private CommandIds(CommandId update, BiFunction<Integer, String, CommandId> next) {
        this.update = update;
        this.next = next;
    }

    /** The first command has the update's own id: another wish under it is a mistake. */
    static CommandIds ofTap(CommandId tap) {
        return new CommandIds(tap, (number, wish) -> number == 1 ? tap : new CommandId(tap.makes("command " + number)));
    }

    /** Ids of all that the tap may have told: where its first command was refused, another one may have been recorded. */
    static List<String> allOf(CommandId tap) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> number == 1 ? tap.value() : tap.makes("command " + number))
                .toList();
    }

    /** The same words at the same step are the same command, others are another one. */
    static CommandIds ofStep(CommandId step) {
        return new CommandIds(step, (number, wish) -> new CommandId(step.makes("command " + number + " " + wish)));
    }

    CommandId update() {
        return update;
    }

    /** @param wish keyed hash of what is wanted */
    CommandId next(String wish) {
        return next.apply(given.incrementAndGet(), wish);
    }
}
