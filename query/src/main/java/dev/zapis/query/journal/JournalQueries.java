package dev.zapis.query.journal;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.SliceQueries;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about what became of requests. */
final class JournalQueries implements SliceQueries {

    @Override
    public void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        queries.add(new ErrorsSince.Handler(database))
                .add(new LatestErrors.Handler(database))
                .add(new OwnRefusals.Handler(database));
    }
}
