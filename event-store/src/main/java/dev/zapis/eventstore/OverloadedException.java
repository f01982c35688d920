package dev.zapis.eventstore;

/** More is asked for than can be done in time: nothing was recorded, and asking again a little later may well succeed. */
public final class OverloadedException extends RuntimeException {

    public OverloadedException(String what) {
        super(what, null, false, false);
    }
}
