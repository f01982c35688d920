package dev.zapis.query.desk;

import static org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule.named;

import dev.zapis.query.ReadModel;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about desks. */
public final class DeskQueries {

    /** To be raised with every change of {@code desk.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 2;

    private DeskQueries() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerQueryHandlingModule(named("desk queries")
                .queryHandlers()
                .annotatedQueryHandlingComponent(c -> new DeskDays.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new DesksOf.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new FreeDesks.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new NearbyFree.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new DeskCard.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new BookingsOfDesk.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new DeskOnDay.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new BookingCard.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new BookingsOf.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new LastDesk.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new DayPlan.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new TakenDays.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(
                        c -> new ColleagueSearch.Handler(c.getComponent(DatabaseClient.class))));
    }

    public static ReadModel readModel() {
        return new ReadModel("desk", VERSION, new DeskTable());
    }
}
