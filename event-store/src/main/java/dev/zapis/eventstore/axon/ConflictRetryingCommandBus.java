package dev.zapis.eventstore.axon;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Decides anew when something relevant was recorded during the decision: who comes second thus learns the reason by a rule, not
 * that there was a conflict. After some tries the conflict is the answer: too many want the same thing.
 */
final class ConflictRetryingCommandBus implements CommandBus {

    /** Order of this decorator: around the bus that makes a new unit of work for each try. */
    static final int DECORATION_ORDER = PositionedCommandBus.DECORATION_ORDER + 1;

    private static final int RETRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    private final CommandBus delegate;

    ConflictRetryingCommandBus(CommandBus delegate) {
        this.delegate = delegate;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, handler);
        return this;
    }

    @Override
    @SuppressWarnings("NullAway") // a command without a result has none here either
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        return Mono.fromFuture(() -> delegate.dispatch(command, context), true)
                .retryWhen(Retry.backoff(RETRIES, FIRST_WAIT)
                        .maxBackoff(LONGEST_WAIT)
                        .filter(AppendEventsTransactionRejectedException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .toFuture();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }
}
