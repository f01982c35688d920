package dev.zapis.command;

import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.annotation.ParameterResolver;
import org.axonframework.messaging.core.annotation.ParameterResolverFactory;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Gives command handlers their {@link CommandContext}: from the command's metadata and the one clock, read once a command. */
public final class CommandContextResolver implements ParameterResolverFactory {

    private static final ResourceKey<CommandContext> CONTEXT = ResourceKey.withLabel("context");

    public static CommandContext of(Message command, ProcessingContext context) {
        return context.computeResourceIfAbsent(CONTEXT, () -> read(command, context));
    }

    private static CommandContext read(Message command, ProcessingContext context) {
        var metadata = command.metadata();
        String account = metadata.get(MetadataKeys.ACCOUNT);
        String actor = metadata.get(MetadataKeys.ACTOR);
        String id = metadata.get(MetadataKeys.COMMAND);
        if (id == null) throw new IllegalStateException("a command without an id: " + command.type());
        Instant now = context.component(InstantSource.class).instant();
        if (account == null) return new CommandContext(Actor.HOUSE, now, new CommandId(id));
        PersonId person = actor == null || actor.equals(Actor.NEWCOMER) ? null : new PersonId(actor);
        return new CommandContext(
                new Actor(new AccountKey(account), metadata.get(MetadataKeys.TELEGRAM), person),
                now,
                new CommandId(id));
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == CommandContext.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<CommandContext> {

        @Override
        public CompletableFuture<CommandContext> resolveParameterValue(ProcessingContext context) {
            return CompletableFuture.completedFuture(of(Objects.requireNonNull(Message.fromContext(context)), context));
        }

        @Override
        public boolean matches(ProcessingContext context) {
            return true;
        }
    }
}
