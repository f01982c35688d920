package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.projection.generation.Generation;

/** Another instance has taken the projection over, or its generation is gone: nothing more may be written. */
public final class LeaseLostException extends RuntimeException {

    public LeaseLostException(Generation generation) {
        super(
                "projection " + generation.projection() + " (generation " + generation.number()
                        + ") is no longer claimed by this instance",
                null,
                false,
                false);
    }
}
