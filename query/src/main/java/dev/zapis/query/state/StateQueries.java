package dev.zapis.query.state;

import static org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule.named;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** All that can be asked about the product itself. */
public final class StateQueries {

    private StateQueries() {}

    public static void configure(EventSourcingConfigurer axon) {
        axon.registerQueryHandlingModule(named("state queries")
                .queryHandlers()
                .annotatedQueryHandlingComponent(
                        c -> new SystemStatus.Handler(c.getComponent(SystemStatus.Source.class))));
    }
}
