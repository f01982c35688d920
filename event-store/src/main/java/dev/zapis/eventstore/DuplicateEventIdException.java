package dev.zapis.eventstore;

/** An event of an append has an id that another event has: nothing of the append was recorded. */
public final class DuplicateEventIdException extends RuntimeException {

    private final String id;

    public DuplicateEventIdException(String id) {
        super("there is an event with the id " + id + " already", null, false, false);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
