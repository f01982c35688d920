package dev.zapis.query.journal;

import static org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule.named;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about what became of requests. */
public final class JournalQueries {

    private JournalQueries() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerQueryHandlingModule(named("journal queries")
                .queryHandlers()
                .annotatedQueryHandlingComponent(c -> new ErrorsSince.Handler(c.getComponent(DatabaseClient.class)))
                .annotatedQueryHandlingComponent(c -> new LatestErrors.Handler(c.getComponent(DatabaseClient.class))));
    }
}
