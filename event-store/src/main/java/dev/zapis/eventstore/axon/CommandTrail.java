package dev.zapis.eventstore.axon;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What a command leaves on the events that it makes, who and why, and where they were recorded. */
public final class CommandTrail {

    /** Metadata key of the command's id: a second command with the same id appends nothing. */
    public static final String COMMAND = "command";

    /** Beginning of metadata keys that travel with a command only: no event ever has them. */
    public static final String PASSING = "~";

    /** Metadata key of a command's result: position of the last event that the command has appended. */
    public static final String POSITION = "position";

    private static final ResourceKey<CommandTrail> KEY = ResourceKey.withLabel("commandTrail");

    private final Metadata metadata;
    private final Basis basis;
    private final AtomicLong position = new AtomicLong();
    private final AtomicReference<Lane.@Nullable Turn> turn = new AtomicReference<>();
    private volatile boolean over;

    CommandTrail(Metadata metadata, Basis basis) {
        this.metadata = metadata;
        this.basis = basis;
    }

    static CommandTrail of(@Nullable ProcessingContext context) {
        if (context == null) {
            return new CommandTrail(Metadata.emptyInstance(), new Basis(0));
        }
        CommandTrail trail = context.getResource(KEY);
        return trail != null ? trail : new CommandTrail(commandMetadata(context), new Basis(0));
    }

    private static Metadata commandMetadata(ProcessingContext context) {
        Message message = Message.fromContext(context);
        return message instanceof CommandMessage ? message.metadata() : Metadata.emptyInstance();
    }

    void enter(ProcessingContext context) {
        context.putResource(KEY, this);
        basis.deciding(true);
    }

    Basis basis() {
        return basis;
    }

    /** It's this command's turn, until it is over. */
    void takes(Lane.@Nullable Turn taken) {
        if (taken != null) {
            basis.require(taken.after());
            turn.set(taken);
            leaveIfOver();
        }
    }

    /** The try can change nothing any more: others may go on. */
    void over() {
        over = true;
        leaveIfOver();
    }

    private void leaveIfOver() {
        Lane.Turn taken = over ? turn.getAndSet(null) : null;
        if (taken != null) {
            taken.leave(position());
        }
    }

    Metadata metadata() {
        return metadata;
    }

    @Nullable
    String commandId() {
        return metadata.get(COMMAND);
    }

    void appendedUpTo(long last) {
        position.accumulateAndGet(last, Math::max);
        // Who is next needn't wait for what Axon does after the commit.
        over();
    }

    /** Position of the last appended event; 0 when nothing was appended. */
    long position() {
        return position.get();
    }
}
