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

/** Gives command handlers their {@link Occasion}: from the command's metadata and the one clock, read once a command. */
public final class Occasions implements ParameterResolverFactory {

    private static final ResourceKey<Occasion> OCCASION = ResourceKey.withLabel("occasion");

    static Occasion of(Message command, ProcessingContext context) {
        return context.computeResourceIfAbsent(OCCASION, () -> read(command, context));
    }

    private static Occasion read(Message command, ProcessingContext context) {
        var metadata = command.metadata();
        String account = metadata.get(Metadata.ACCOUNT);
        String actor = metadata.get(Metadata.ACTOR);
        String id = metadata.get(Metadata.COMMAND);
        if (id == null) throw new IllegalStateException("a command without an id: " + command.type());
        Instant now = context.component(InstantSource.class).instant();
        if (account == null) return new Occasion(Actor.HOUSE, now, new CommandId(id));
        PersonId person = actor == null || actor.equals(Actor.NEWCOMER) ? null : new PersonId(actor);
        return new Occasion(
                new Actor(new AccountKey(account), metadata.get(Metadata.TELEGRAM), person), now, new CommandId(id));
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Occasion.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Occasion> {

        @Override
        public CompletableFuture<Occasion> resolveParameterValue(ProcessingContext context) {
            return CompletableFuture.completedFuture(of(Objects.requireNonNull(Message.fromContext(context)), context));
        }

        @Override
        public boolean matches(ProcessingContext context) {
            return true;
        }
    }
}
