package dev.zapis.example.query.lamp;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.ReadModel;
import dev.zapis.query.SliceQueries;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about lamps. */
final class LampQueries implements SliceQueries {

    /** To be raised with every change of {@code lamp.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 2;

    @Override
    public void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        queries.add(new LampsOf.Handler(database));
        queries.add(new LampsLost.Handler(database));
        queries.add(new OwnLamps.Handler(database));
    }

    @Override
    public Optional<ReadModel> readModel() {
        return Optional.of(new ReadModel("lamp", VERSION, new LampTable()));
    }
}
