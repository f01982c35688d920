package dev.zapis.eventstore;

/**
 * The database fell silent while an append was under way: whether it was recorded can't be told now. Asking again is safe
 * with the same {@link Append#once once-only} tags: the answer is a conflict if it was.
 */
public final class OutcomeUnknownException extends RuntimeException {

    public OutcomeUnknownException(Throwable cause) {
        super("whether the append was recorded is not known: the database does not answer", cause);
    }
}
