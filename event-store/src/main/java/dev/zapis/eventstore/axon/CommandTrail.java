package dev.zapis.eventstore.axon;

import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong position = new AtomicLong();

    CommandTrail(Metadata metadata) {
        this.metadata = metadata;
    }

    static CommandTrail of(@Nullable ProcessingContext context) {
        if (context == null) {
            return new CommandTrail(Metadata.emptyInstance());
        }
        CommandTrail trail = context.getResource(KEY);
        return trail != null ? trail : new CommandTrail(commandMetadata(context));
    }

    private static Metadata commandMetadata(ProcessingContext context) {
        Message message = Message.fromContext(context);
        return message instanceof CommandMessage ? message.metadata() : Metadata.emptyInstance();
    }

    void enter(ProcessingContext context) {
        context.putResource(KEY, this);
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
    }

    /** Position of the last appended event; 0 when nothing was appended. */
    long position() {
        return position.get();
    }
}
