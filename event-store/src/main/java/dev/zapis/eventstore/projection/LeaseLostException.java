package dev.zapis.eventstore.projection;

/** Another instance has taken the projection over, or its generation is gone: nothing more may be written. */
final class LeaseLostException extends RuntimeException {

    LeaseLostException(Generation generation) {
        super(
                "projection " + generation.projection() + " (generation " + generation.number()
                        + ") is no longer claimed by this instance",
                null,
                false,
                false);
    }
}
