package dev.zapis.eventstore.projection;

/**
 * How one generation of a projection stands, as the database has it.
 *
 * @param live whether queries see it; else it is being built beside the one they see
 * @param position of the last event in its tables
 * @param until the position that it has to reach at least before queries see it
 * @param head position of the log's newest event
 * @param eventsPerSecond how fast it was built lately; 0 if that is not known
 * @param parked how many events wait for an operator
 */
public record ProjectionState(
        String projection,
        int generation,
        int version,
        boolean live,
        long position,
        long until,
        long head,
        long eventsPerSecond,
        long parked) {}
