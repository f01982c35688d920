package dev.zapis.playground.http;

/** A body that is not read: it is too large, or there is no room for it beside those that are being read. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean passing;

    private BodyTooLargeException(boolean passing) {
        super("too much to read", null, false, false);
        this.passing = passing;
    }

    static BodyTooLargeException forOne() {
        return new BodyTooLargeException(false);
    }

    static BodyTooLargeException together() {
        return new BodyTooLargeException(true);
    }

    /** Whether the same body may be read later. */
    public boolean isPassing() {
        return passing;
    }
}
