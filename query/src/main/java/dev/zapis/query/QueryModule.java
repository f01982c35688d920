package dev.zapis.query;

import dev.zapis.events.parts.SliceParts;
import java.util.List;

/**
 * The whole asking side. It expects a {@code DatabaseClient}, a {@code SystemStatus.Source}, a {@code BotText.Source} and
 * {@code NewNames.Keys} among the components.
 */
public final class QueryModule {

    private QueryModule() {}

    /** Of the product's slices. */
    public static QueryHandlers handlers(QueryHandlers.Components components) {
        return handlers(components, SliceParts.PRODUCT);
    }

    /** Fails where a query does not say what it reads, or reads what there is not. */
    public static QueryHandlers handlers(QueryHandlers.Components components, SliceParts parts) {
        QueryHandlers queries = new QueryHandlers(components);
        parts.all(SliceQueries.class).forEach(brought -> brought.configure(queries));
        queries.readOnly(readModels(parts).stream().map(ReadModel::name).toList());
        return queries;
    }

    /** Of the product's slices. */
    public static List<ReadModel> readModels() {
        return readModels(SliceParts.PRODUCT);
    }

    public static List<ReadModel> readModels(SliceParts parts) {
        return parts.all(SliceQueries.class).stream()
                .flatMap(brought -> brought.readModel().stream())
                .toList();
    }
}
