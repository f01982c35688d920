package dev.zapis.query.state;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.SliceQueries;

/** All that can be asked about the product itself. */
final class StateQueries implements SliceQueries {

    @Override
    public void configure(QueryHandlers queries) {
        queries.add(new SystemStatus.Handler(queries.component(SystemStatus.Source.class)));
    }
}
