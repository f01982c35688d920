package dev.zapis.query;

/**
 * A question to the read tables.
 *
 * @param <R> the answer's type
 */
public interface Query<R> {}
