package dev.zapis.command.office;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.DecisionContext;
import dev.zapis.command.TextPatternPolicy;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that an office can be told. */
public final class OfficeCommands {

    private OfficeCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(DecisionContext.class, Office.class));
        axon.registerEntity(autodetected(DecisionContext.class, SetReminders.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, BeginDay.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, UpcomingBookingsOfOffice.class));
        axon.registerEntity(autodetected(DecisionContext.class, RetireArea.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, SetRegistration.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, ConfigureModules.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, TeamMembership.class));
        axon.registerEntity(autodetected(DecisionContext.class, ChangeText.State.class));
        axon.registerCommandHandlingModule(named("office commands")
                .commandHandlers()
                .annotatedCommandHandlingComponent(c -> new OpenOffice.Handler())
                .annotatedCommandHandlingComponent(c -> new AddArea.Handler())
                .annotatedCommandHandlingComponent(c -> new SetBookingHorizon.Handler())
                .annotatedCommandHandlingComponent(c -> new SetReminders.Handler())
                .annotatedCommandHandlingComponent(c -> new SetQuietHours.Handler())
                .annotatedCommandHandlingComponent(c -> new BeginDay.Handler())
                .annotatedCommandHandlingComponent(c -> new RenameOffice.Handler())
                .annotatedCommandHandlingComponent(c -> new SetTimeZone.Handler())
                .annotatedCommandHandlingComponent(c -> new RenameArea.Handler())
                .annotatedCommandHandlingComponent(c -> new RetireArea.Handler())
                .annotatedCommandHandlingComponent(c -> new ReserveArea.Handler())
                .annotatedCommandHandlingComponent(c -> new SetWorkingDays.Handler())
                .annotatedCommandHandlingComponent(c -> new SetDay.Handler())
                .annotatedCommandHandlingComponent(c -> new TakeHolidays.Handler())
                .annotatedCommandHandlingComponent(c -> new SetDeskLimit.Handler())
                .annotatedCommandHandlingComponent(c -> new SetRegistration.Handler())
                .annotatedCommandHandlingComponent(c -> new SwitchModule.Handler())
                .annotatedCommandHandlingComponent(c -> new ConfigureModules.Handler())
                .annotatedCommandHandlingComponent(c -> new FormTeam.Handler())
                .annotatedCommandHandlingComponent(c -> new RenameTeam.Handler())
                .annotatedCommandHandlingComponent(c -> new DisbandTeam.Handler())
                .annotatedCommandHandlingComponent(c -> new JoinTeam.Handler())
                .annotatedCommandHandlingComponent(c -> new LeaveTeam.Handler())
                .annotatedCommandHandlingComponent(
                        c -> new ChangeText.Handler(c.getComponent(TextPatternPolicy.class))));
    }
}
