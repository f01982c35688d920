package dev.zapis.eventstore.axon;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageDecorator;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a command's result where its events stand in the log. It has to be the decorator next to the bus that makes the unit
 * of work: only there the result can still be changed after the commit.
 */
final class PositionedCommandBus implements CommandBus {

    /** Order of this decorator: before all of Axon's own. */
    static final int DECORATION_ORDER = Integer.MIN_VALUE;

    private static final MessageType NO_RESULT = new MessageType("zapis.command.Done");

    private final CommandBus delegate;

    PositionedCommandBus(CommandBus delegate) {
        this.delegate = delegate;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, (command, context) -> {
            if (command instanceof Trailed trailed) {
                trailed.trail.enter(context);
                return handler.handle(trailed.command, context);
            }
            return handler.handle(command, context);
        });
        return this;
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        Trailed trailed = new Trailed(command, new CommandTrail(command.metadata()));
        return delegate.dispatch(trailed, context).thenApply(result -> positioned(result, trailed.trail.position()));
    }

    private static @Nullable CommandResultMessage positioned(@Nullable CommandResultMessage result, long position) {
        if (position == 0) {
            return result;
        }
        CommandResultMessage given =
                result == null ? new GenericCommandResultMessage(NO_RESULT, (Object) null) : result;
        return given.andMetadata(Map.of(CommandTrail.POSITION, Long.toString(position)));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }

    /** The command on its way through the bus: carries the trail from the dispatcher to the handler's context. */
    private static final class Trailed extends MessageDecorator implements CommandMessage {

        private final CommandMessage command;
        private final CommandTrail trail;

        private Trailed(CommandMessage command, CommandTrail trail) {
            super(command);
            this.command = command;
            this.trail = trail;
        }

        @Override
        public Optional<String> routingKey() {
            return command.routingKey();
        }

        @Override
        public OptionalInt priority() {
            return command.priority();
        }

        @Override
        public CommandMessage withMetadata(Map<String, String> metadata) {
            return new Trailed(command.withMetadata(metadata), trail);
        }

        @Override
        public CommandMessage andMetadata(Map<String, String> metadata) {
            return new Trailed(command.andMetadata(metadata), trail);
        }

        @Override
        public CommandMessage withConvertedPayload(Type type, Converter converter) {
            return new Trailed(command.withConvertedPayload(type, converter), trail);
        }
    }
}
