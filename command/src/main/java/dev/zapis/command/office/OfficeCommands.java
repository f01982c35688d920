package dev.zapis.command.office;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.Asked;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that an office can be told. */
public final class OfficeCommands {

    private OfficeCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(Asked.class, Office.class));
        axon.registerEntity(autodetected(Asked.class, SetReminders.State.class));
        axon.registerEntity(autodetected(Asked.class, BeginDay.State.class));
        axon.registerCommandHandlingModule(named("office commands")
                .commandHandlers()
                .annotatedCommandHandlingComponent(c -> new OpenOffice.Handler())
                .annotatedCommandHandlingComponent(c -> new AddArea.Handler())
                .annotatedCommandHandlingComponent(c -> new SetBookingHorizon.Handler())
                .annotatedCommandHandlingComponent(c -> new SetReminders.Handler())
                .annotatedCommandHandlingComponent(c -> new SetQuietHours.Handler())
                .annotatedCommandHandlingComponent(c -> new BeginDay.Handler()));
    }
}
