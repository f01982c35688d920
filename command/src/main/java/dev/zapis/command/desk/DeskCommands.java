package dev.zapis.command.desk;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.DecisionContext;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that can be told about desks. */
public final class DeskCommands {

    private DeskCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(DecisionContext.class, DeskNameRegistry.class));
        axon.registerEntity(autodetected(DecisionContext.class, Desk.class));
        axon.registerEntity(autodetected(DecisionContext.class, UpcomingBookingsOfDesk.class));
        axon.registerEntity(autodetected(DecisionContext.class, DeskDay.class));
        axon.registerEntity(autodetected(DecisionContext.class, CancelDeskBooking.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, RemindOfDesk.State.class));
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
