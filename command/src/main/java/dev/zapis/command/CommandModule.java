package dev.zapis.command;

import dev.zapis.command.sourcing.CommandRegistry;
import dev.zapis.events.parts.SliceParts;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/**
 * The whole deciding side. It expects an {@link java.time.InstantSource}, a {@link KeyedHasher}, a {@link TextPatternPolicy} and a
 * {@link dev.zapis.events.policy.PolicyCatalog} among the configuration's components.
 */
public final class CommandModule {

    private CommandModule() {}

    /** With what the product's slices can be told. */
    public static void configure(EventSourcingConfigurer axon) {
        configure(axon, SliceParts.PRODUCT);
    }

    public static void configure(EventSourcingConfigurer axon, SliceParts parts) {
        CommandRegistry registry = new CommandRegistry(axon);
        for (SliceCommands brought : parts.all(SliceCommands.class))
            registry.register(SliceParts.slice(brought), brought.handlers());
        parts.all(Reaction.class).forEach(reaction -> mustBeCarriedOut(reaction, registry));
    }

    /** Else it would be found out when the first fact calls for the deed. */
    private static void mustBeCarriedOut(Reaction reaction, CommandRegistry registry) {
        for (Class<? extends Command> command : reaction.deeds().commands()) {
            if (!registry.handles(command))
                throw new IllegalStateException("%s (%s) tells %s, which nobody carries out"
                        .formatted(reaction.name(), reaction.getClass().getName(), command.getName()));
        }
    }
}
