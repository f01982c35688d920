package dev.zapis.eventstore;

/** Trouble that passes, whatever the event is: it is tried again, and nothing is parked for it. */
public final class RetryableException extends RuntimeException {

    public RetryableException(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
