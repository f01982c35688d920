package dev.zapis.query;

import java.util.Optional;

/** All that can be asked of a slice. */
public interface SliceQueries {

    /** One handler for each query. */
    void configure(QueryHandlers queries);

    /** The slice's tables, where it has some. */
    default Optional<ReadModel> readModel() {
        return Optional.empty();
    }
}
