package dev.zapis.query.office;

import static org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule.named;

import dev.zapis.query.ReadModel;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about offices. */
public final class OfficeQueries {

    /** To be raised with every change of {@code office.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 4;

    private OfficeQueries() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerQueryHandlingModule(named("office queries")
                .queryHandlers()
                .annotatedQueryHandlingComponent(c -> new OpenOffices.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new Areas.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new OfficeRules.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new OfficeCalendar.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new Teams.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new TeamPeople.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new ChangedTexts.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new BotText.Handler(c.getComponent(BotText.Source.class)))
                .annotatedQueryHandlingComponent(c -> new BotTexts.Handler(c.getComponent(BotText.Source.class))));
    }

    public static ReadModel readModel() {
        return new ReadModel("office", VERSION, new OfficeTable());
    }
}
