package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.axon.CommandTrace;
import dev.zapis.eventstore.axon.TracedCommandMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a command's result where its events stand in the log, and of which types they are. It has to be the decorator next to
 * the bus that makes the unit of work: only there the result can still be changed after the commit.
 */
public final class AppendPositionCommandBus implements CommandBus {

    /** Order of this decorator: before all of Axon's own. */
    public static final int DECORATION_ORDER = Integer.MIN_VALUE;

    private static final MessageType NO_RESULT = new MessageType("zapis.command.Done");

    private static final Duration IMPATIENCE = Duration.ofMillis(50);

    private final CommandBus delegate;
    private final ContentionQueues hotKeys;

    public AppendPositionCommandBus(CommandBus delegate, ContentionQueues hotKeys) {
        this.delegate = delegate;
        this.hotKeys = hotKeys;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, (command, context) -> {
            if (!(command instanceof TracedCommandMessage trailed)) {
                return handler.handle(command, context);
            }
            trailed.trail().enter(context);
            return hotKeys.any() ? queued(handler, trailed, context) : handler.handle(trailed.command(), context);
        });
        return this;
    }

    /** The handler first says what it needs to know, then waits where that is hot, and only then is told. */
    private MessageStream.Single<CommandResultMessage> queued(
            CommandHandler handler, TracedCommandMessage trailed, ProcessingContext context) {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> called = new CompletableFuture<>();
        trailed.trail().basis().shut(gate);
        // A handler that waits within its call for what it asks for goes without a queue.
        called.completeOnTimeout(null, IMPATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(asked -> turn(trailed.trail()))
                .whenComplete((turn, busy) -> open(gate, busy));
        try {
            return handler.handle(trailed.command(), context);
        } finally {
            called.complete(null);
        }
    }

    private CompletableFuture<Void> turn(CommandTrace trail) {
        return hotKeys.enter(trail.basis().asked(), trail.ticket()).thenAccept(trail::takes);
    }

    private static void open(CompletableFuture<Void> gate, @Nullable Throwable busy) {
        if (busy == null) {
            gate.complete(null);
        } else {
            gate.completeExceptionally(busy);
        }
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        TracedCommandMessage trailed = command instanceof TracedCommandMessage known
                ? known
                : new TracedCommandMessage(command, new CommandTrace(command, new AttemptState(0), hotKeys.ticket()));
        return delegate.dispatch(trailed, context)
                .whenComplete((result, failure) -> trailed.trail().over())
                .thenApply(result -> positioned(result, trailed.trail()));
    }

    private static @Nullable CommandResultMessage positioned(
            @Nullable CommandResultMessage result, CommandTrace trail) {
        if (trail.position() == 0) {
            return result;
        }
        CommandResultMessage given =
                result == null ? new GenericCommandResultMessage(NO_RESULT, (Object) null) : result;
        return given.andMetadata(trail.told());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }
}
