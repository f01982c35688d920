package dev.zapis.query;

import dev.zapis.query.desk.DeskQueries;
import dev.zapis.query.journal.JournalQueries;
import dev.zapis.query.office.OfficeQueries;
import dev.zapis.query.person.PersonQueries;
import dev.zapis.query.state.StateQueries;
import java.util.List;

/**
 * The whole asking side. It expects a {@code DatabaseClient}, a {@code SystemStatus.Source}, a {@code BotText.Source} and
 * {@code NewNames.Keys} among the components.
 */
public final class QueryModule {

    private QueryModule() {}

    /** Fails where a query does not say what it reads. */
    public static QueryHandlers handlers(QueryHandlers.Components components) {
        QueryHandlers queries = new QueryHandlers(components);
        OfficeQueries.configure(queries);
        PersonQueries.configure(queries);
        DeskQueries.configure(queries);
        JournalQueries.configure(queries);
        StateQueries.configure(queries);
        queries.readOnly(readModels().stream().map(ReadModel::name).toList());
        return queries;
    }

    public static List<ReadModel> readModels() {
        return List.of(OfficeQueries.readModel(), PersonQueries.readModel(), DeskQueries.readModel());
    }
}
