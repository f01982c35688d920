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
    private final ContentionQueues queues;

    public AppendPositionCommandBus(CommandBus delegate, ContentionQueues queues) {
        this.delegate = delegate;
        this.queues = queues;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, (command, context) -> {
            if (!(command instanceof TracedCommandMessage traced)) {
                return handler.handle(command, context);
            }
            traced.trail().enter(context);
            return queues.any() ? queued(handler, traced, context) : handler.handle(traced.command(), context);
        });
        return this;
    }

    /** The handler first says what it needs to know, then waits where that is hot, and only then is told. */
    private MessageStream.Single<CommandResultMessage> queued(
            CommandHandler handler, TracedCommandMessage traced, ProcessingContext context) {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> called = new CompletableFuture<>();
        traced.trail().attempt().shut(gate);
        // A handler that waits within its call for what it asks for goes without a queue.
        called.completeOnTimeout(null, IMPATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(asked -> turn(traced.trail()))
                .whenComplete((turn, busy) -> open(gate, busy));
        try {
            return handler.handle(traced.command(), context);
        } finally {
            called.complete(null);
        }
    }

    private CompletableFuture<Void> turn(CommandTrace trail) {
        return queues.enter(trail.attempt().asked(), trail.ticket()).thenAccept(trail::takes);
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
        TracedCommandMessage traced = command instanceof TracedCommandMessage known
                ? known
                : new TracedCommandMessage(command, new CommandTrace(command, new AttemptState(0), queues.ticket()));
        return delegate.dispatch(traced, context)
                .whenComplete((result, failure) -> traced.trail().over())
                .thenApply(result -> positioned(result, traced.trail()));
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
