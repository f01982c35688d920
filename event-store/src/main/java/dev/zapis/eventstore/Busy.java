package dev.zapis.eventstore;

/** More is asked for than can be done in time: nothing was recorded, and asking again a little later may well succeed. */
public final class Busy extends RuntimeException {

    public Busy(String what) {
        super(what, null, false, false);
    }
}
