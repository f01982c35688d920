package dev.zapis.eventstore.projection.deadletter;

import java.time.Instant;

/**
 * An event that a projection could not handle, and which others wait behind.
 *
 * @param key the events with this key wait, others don't
 * @param reason what went wrong, without anything that a person typed
 * @param waiting how many later events of the key wait behind it
 * @param wished whether a retry or a skip is asked for and not granted yet
 */
public record DeadLetter(
        String projection,
        String key,
        long position,
        String type,
        String reason,
        Instant at,
        long waiting,
        boolean wished) {}
