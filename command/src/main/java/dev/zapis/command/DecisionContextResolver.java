package dev.zapis.command;

import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.EntityIdResolver;

/** Names the state that a command handler asks for: always by the command itself and its occasion. */
public final class DecisionContextResolver implements EntityIdResolver<DecisionContext> {

    @Override
    public DecisionContext resolve(Message message, ProcessingContext context) {
        if (!(message.payload() instanceof Command command)) {
            throw new IllegalStateException("not a command: " + message.type());
        }
        return new DecisionContext(command, CommandContextResolver.of(message, context));
    }
}
