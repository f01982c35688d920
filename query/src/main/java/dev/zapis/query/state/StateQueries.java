package dev.zapis.query.state;

import dev.zapis.query.QueryHandlers;

/** All that can be asked about the product itself. */
public final class StateQueries {

    private StateQueries() {}

    public static void configure(QueryHandlers queries) {
        queries.add(new SystemStatus.Handler(queries.component(SystemStatus.Source.class)));
    }
}
