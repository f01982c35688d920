package dev.zapis.eventstore.axon.retry;

/**
 * A command's place among all that wait, kept over its tries: who has decided in vain is not behind those that came later.
 *
 * @param since when it came, by {@link System#nanoTime}
 */
public record QueueTicket(long number, long since) {}
