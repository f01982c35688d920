package dev.zapis.command.person;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.Asked;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that can be told about people. */
public final class PersonCommands {

    private PersonCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(Asked.class, TakeName.State.class));
        axon.registerEntity(autodetected(Asked.class, GiveRole.State.class));
        axon.registerEntity(autodetected(Asked.class, ConfigureAdmins.State.class));
        axon.registerCommandHandlingModule(named("person commands")
                .commandHandlers()
                .annotatedCommandHandlingComponent(c -> new TakeName.Handler())
                .annotatedCommandHandlingComponent(c -> new GiveRole.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseLanguage.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseReminders.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseQuietHours.Handler())
                .annotatedCommandHandlingComponent(c -> new ConfigureAdmins.Handler()));
    }
}
