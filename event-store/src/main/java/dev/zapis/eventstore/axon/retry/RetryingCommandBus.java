package dev.zapis.eventstore.axon.retry;

import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides anew when something relevant was recorded during the decision: who comes second thus learns the reason by a rule, not
 * that there was a conflict. After some tries the answer is that too many want the same thing. And an answer that nothing recorded
 * vouches for, such as a refusal, is told only when the database had nothing newer.
 */
public final class RetryingCommandBus implements CommandBus {

    /** Order of this decorator: around the bus that makes a new unit of work for each try. */
    public static final int DECORATION_ORDER = AppendPositionCommandBus.DECORATION_ORDER + 1;

    private final CommandBus delegate;
    private final ConflictBackoff backoff;

    public RetryingCommandBus(CommandBus delegate, ConflictBackoff backoff) {
        this.delegate = delegate;
        this.backoff = backoff;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, handler);
        return this;
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        return new CommandAttemptLoop(command, traced -> delegate.dispatch(traced, context), backoff).made();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }
}
