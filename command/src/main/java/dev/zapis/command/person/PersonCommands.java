package dev.zapis.command.person;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.DecisionContext;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that can be told about people. */
public final class PersonCommands {

    private PersonCommands() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerEntity(autodetected(DecisionContext.class, Person.class));
        axon.registerEntity(autodetected(DecisionContext.class, PersonNameRegistry.class));
        axon.registerEntity(autodetected(DecisionContext.class, RegistrationPolicy.class));
        axon.registerEntity(autodetected(DecisionContext.class, PendingRegistration.class));
        axon.registerEntity(autodetected(DecisionContext.class, RegistrationRequest.class));
        axon.registerEntity(autodetected(DecisionContext.class, UpcomingBookingsOfPerson.class));
        axon.registerEntity(autodetected(DecisionContext.class, ApproveRegistration.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, AskForRole.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, ConfigureAdmins.State.class));
        axon.registerEntity(autodetected(DecisionContext.class, PersonRoles.class));
        axon.registerCommandHandlingModule(named("person commands")
                .commandHandlers()
                .annotatedCommandHandlingComponent(c -> new GiveConsent.Handler())
                .annotatedCommandHandlingComponent(c -> new WithdrawConsent.Handler())
                .annotatedCommandHandlingComponent(c -> new TakeName.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseName.Handler())
                .annotatedCommandHandlingComponent(c -> new AskToRegister.Handler())
                .annotatedCommandHandlingComponent(c -> new ApproveRegistration.Handler())
                .annotatedCommandHandlingComponent(c -> new RefuseRegistration.Handler())
                .annotatedCommandHandlingComponent(c -> new AskForRole.Handler())
                .annotatedCommandHandlingComponent(c -> new GivePhone.Handler())
                .annotatedCommandHandlingComponent(c -> new ChangeMyName.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseVisibility.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseTimeZone.Handler())
                .annotatedCommandHandlingComponent(c -> new ReleaseMyAccount.Handler())
                .annotatedCommandHandlingComponent(c -> new ForgetPerson.Handler())
                .annotatedCommandHandlingComponent(c -> new EndRetention.Handler())
                .annotatedCommandHandlingComponent(c -> new AddNames.Handler())
                .annotatedCommandHandlingComponent(c -> new RenamePerson.Handler())
                .annotatedCommandHandlingComponent(c -> new DeactivatePerson.Handler())
                .annotatedCommandHandlingComponent(c -> new ReactivatePerson.Handler())
                .annotatedCommandHandlingComponent(c -> new RemovePerson.Handler())
                .annotatedCommandHandlingComponent(c -> new ReleaseAccount.Handler())
                .annotatedCommandHandlingComponent(c -> new GiveRole.Handler())
                .annotatedCommandHandlingComponent(c -> new TakeRole.Handler())
                .annotatedCommandHandlingComponent(c -> new RefuseRole.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseLanguage.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseReminders.Handler())
                .annotatedCommandHandlingComponent(c -> new ChooseQuietHours.Handler())
                .annotatedCommandHandlingComponent(c -> new ConfigureAdmins.Handler()));
    }
}
