package dev.zapis.query.person;

import static org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule.named;

import dev.zapis.query.ReadModel;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about people. */
public final class PersonQueries {

    /** To be raised with every change of {@code person.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 6;

    private PersonQueries() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerQueryHandlingModule(named("person queries")
                .queryHandlers()
                .annotatedQueryHandlingComponent(c -> new StaffList.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new WaitingRequests.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new PersonCard.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c ->
                        new NewNames.Handler(c.getComponent(DatabaseClient.class), c.getComponent(NewNames.Keys.class)))
                .annotatedQueryHandlingComponent(
                        c -> new RegisteredPeople.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new WhoIs.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new RemindersOf.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new FreeNames.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new RegistrationOf.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new ProfileOf.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new MyData.Handler(c.getComponent(DatabaseClient.class))));
    }

    public static ReadModel readModel() {
        return new ReadModel("person", VERSION, new PersonTable());
    }
}
