package dev.zapis.command.desk;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.Asked;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that can be told about desks. */
public final class DeskCommands {

    private DeskCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(Asked.class, DeskNames.class));
        axon.registerEntity(autodetected(Asked.class, StandingDesk.class));
        axon.registerEntity(autodetected(Asked.class, DeskFuture.class));
        axon.registerEntity(autodetected(Asked.class, DeskDay.class));
        axon.registerEntity(autodetected(Asked.class, CancelDeskBooking.State.class));
        axon.registerEntity(autodetected(Asked.class, RemindOfDesk.State.class));
        axon.registerCommandHandlingModule(named("desk commands")
                .commandHandlers()
                .annotatedCommandHandlingComponent(c -> new AddDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new RenameDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new RetireDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new BlockDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new UnblockDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new BookDesk.Handler())
                .annotatedCommandHandlingComponent(c -> new CancelDeskBooking.Handler())
                .annotatedCommandHandlingComponent(c -> new RemindOfDesk.Handler()));
    }
}
