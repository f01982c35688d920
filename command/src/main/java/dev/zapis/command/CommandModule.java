package dev.zapis.command;

import dev.zapis.command.desk.DeskCommands;
import dev.zapis.command.office.OfficeCommands;
import dev.zapis.command.person.PersonCommands;
import dev.zapis.command.sourcing.CommandRegistry;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/**
 * The whole deciding side. It expects an {@link java.time.InstantSource}, a {@link KeyedHasher}, a {@link TextPatternPolicy} and a
 * {@link dev.zapis.events.policy.PolicyCatalog} among the configuration's components.
 */
public final class CommandModule {

    private CommandModule() {}

    /** @return where another slice is registered by its handlers */
    public static CommandRegistry configure(EventSourcingConfigurer axon) {
        return new CommandRegistry(axon)
                .register("office", OfficeCommands.handlers())
                .register("person", PersonCommands.handlers())
                .register("desk", DeskCommands.handlers());
    }
}
