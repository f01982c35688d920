package dev.zapis.eventstore.projection.generation;

import dev.zapis.eventstore.projection.Projection;

/** A projection's tables are described otherwise than when they were made, but its version is the same: nothing was started. */
public final class SchemaChangedException extends RuntimeException {

    private final String projection;

    SchemaChangedException(Projection changed) {
        super(
                "projection " + changed.name() + ": its tables have changed, but its version is still "
                        + changed.version() + "; raise the version, and they are built anew beside the old ones",
                null,
                false,
                false);
        this.projection = changed.name();
    }

    /** Whose version is to be raised. */
    public String projection() {
        return projection;
    }
}
