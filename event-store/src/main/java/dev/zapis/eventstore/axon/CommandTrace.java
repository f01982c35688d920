package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.axon.retry.AttemptState;
import dev.zapis.eventstore.axon.retry.ContentionQueue;
import dev.zapis.eventstore.axon.retry.QueueTicket;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What a command leaves on the events that it makes, who and why, and where they were recorded. */
public final class CommandTrace {

    /** Metadata key of the command's id: a second command with the same id appends nothing. */
    public static final String COMMAND = "zapis.command";

    /** The same on events that were recorded before it got this name. On a command it means nothing. */
    public static final String COMMAND_BEFORE = "command";

    /** Metadata key of a command's result: position of the last event that the command has appended. */
    public static final String POSITION = "position";

    /** Metadata key of a command's result: types of the events that the command has appended, with commas between. */
    public static final String TYPES = "types";

    private static final ResourceKey<CommandTrace> KEY = ResourceKey.withLabel("commandTrail");

    private final @Nullable Message cause;
    private final AttemptState attempt;
    private final QueueTicket ticket;
    private final AtomicLong position = new AtomicLong();
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private final AtomicReference<ContentionQueue.@Nullable Turn> turn = new AtomicReference<>();
    private volatile boolean over;

    public CommandTrace(@Nullable Message cause, AttemptState attempt, QueueTicket ticket) {
        this.cause = cause;
        this.attempt = attempt;
        this.ticket = ticket;
    }

    /** Of what waits in no queue. */
    private static CommandTrace unqueued(@Nullable Message cause) {
        return new CommandTrace(cause, new AttemptState(0), new QueueTicket(0, 0));
    }

    static CommandTrace of(@Nullable ProcessingContext context) {
        if (context == null) {
            return unqueued(null);
        }
        CommandTrace trail = context.getResource(KEY);
        return trail != null ? trail : unqueued(Message.fromContext(context));
    }

    public void enter(ProcessingContext context) {
        context.putResource(KEY, this);
        attempt.deciding(true);
    }

    public AttemptState attempt() {
        return attempt;
    }

    public QueueTicket ticket() {
        return ticket;
    }

    /** It's this command's turn, until it is over. */
    public void takes(ContentionQueue.@Nullable Turn taken) {
        if (taken != null) {
            attempt.require(taken.after());
            turn.set(taken);
            leaveIfOver();
        }
    }

    /** The try can change nothing any more: others may go on. */
    public void over() {
        over = true;
        leaveIfOver();
    }

    private void leaveIfOver() {
        ContentionQueue.Turn taken = over ? turn.getAndSet(null) : null;
        if (taken != null) {
            taken.leave(position());
        }
    }

    /** The message that events come of: a command, or what a handler of something else was given. */
    @Nullable
    Message cause() {
        return cause;
    }

    @Nullable
    public String commandId() {
        return cause instanceof CommandMessage command ? command.metadata().get(COMMAND) : null;
    }

    void appended(Collection<String> ofTypes, long last) {
        types.addAll(ofTypes);
        position.accumulateAndGet(last, Math::max);
        // Who is next needn't wait for what Axon does after the commit.
        over();
    }

    /** Position of the last appended event; 0 when nothing was appended. */
    public long position() {
        return position.get();
    }

    /** What the command's result tells of it. */
    public Map<String, String> told() {
        return Map.of(POSITION, Long.toString(position()), TYPES, String.join(",", types));
    }
}
