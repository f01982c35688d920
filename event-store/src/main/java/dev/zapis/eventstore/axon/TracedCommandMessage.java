package dev.zapis.eventstore.axon;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageDecorator;

/** The command on its way through the bus: carries the trail from the dispatcher to the handler's context. */
public final class TracedCommandMessage extends MessageDecorator implements CommandMessage {

    private final CommandMessage command;
    private final CommandTrace trail;

    public TracedCommandMessage(CommandMessage command, CommandTrace trail) {
        super(command);
        this.command = command;
        this.trail = trail;
    }

    public CommandMessage command() {
        return command;
    }

    public CommandTrace trail() {
        return trail;
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
        return new TracedCommandMessage(command.withMetadata(metadata), trail);
    }

    @Override
    public CommandMessage andMetadata(Map<String, String> metadata) {
        return new TracedCommandMessage(command.andMetadata(metadata), trail);
    }

    @Override
    public CommandMessage withConvertedPayload(Type type, Converter converter) {
        return new TracedCommandMessage(command.withConvertedPayload(type, converter), trail);
    }
}
