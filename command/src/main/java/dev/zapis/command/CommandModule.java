package dev.zapis.command;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;

import dev.zapis.command.desk.DeskCommands;
import dev.zapis.command.office.OfficeCommands;
import dev.zapis.command.person.PersonCommands;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.configuration.reflection.ParameterResolverFactoryUtils;

/**
 * The whole deciding side. It expects an {@link java.time.InstantSource}, a {@link KeyedHasher} and a {@link TextPatternPolicy} among the configuration's
 * components.
 */
public final class CommandModule {

    private CommandModule() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.componentRegistry(registry -> ParameterResolverFactoryUtils.registerToComponentRegistry(
                registry, config -> new CommandContextResolver()));
        axon.registerEntity(autodetected(DecisionContext.class, Requester.class));
        OfficeCommands.configure(axon);
        PersonCommands.configure(axon);
        DeskCommands.configure(axon);
    }
}
