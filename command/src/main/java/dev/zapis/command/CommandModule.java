package dev.zapis.command;

import dev.zapis.command.sourcing.CommandRegistry;
import dev.zapis.events.parts.SliceParts;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/**
 * The whole deciding side. It expects an {@link java.time.InstantSource}, a {@link KeyedHasher}, a {@link TextPatternPolicy} and a
 * {@link dev.zapis.events.policy.PolicyCatalog} among the configuration's components.
 */
public final class CommandModule {

    private CommandModule() {}

    /** With each command of the product's slices: a file of its own, with its decision and its {@code Handler}. */
    public static void configure(EventSourcingConfigurer axon) {
        configure(axon, SliceParts.PRODUCT);
    }

    public static void configure(EventSourcingConfigurer axon, SliceParts parts) {
        CommandRegistry registry = new CommandRegistry(axon);
        parts.types(Command.class).stream()
                .filter(command -> command.getEnclosingClass() == null)
                .map(CommandModule::handler)
                .collect(Collectors.groupingBy(SliceParts::slice, TreeMap::new, Collectors.toList()))
                .forEach(registry::register);
        parts.all(Reaction.class).forEach(reaction -> mustBeCarriedOut(reaction, registry));
    }

    private static Object handler(Class<? extends Command> command) {
        return Arrays.stream(command.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Handler"))
                .findFirst()
                .<Object>map(SliceParts::make)
                .orElseThrow(() -> new IllegalStateException(command.getName() + " has no Handler in its file"));
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
