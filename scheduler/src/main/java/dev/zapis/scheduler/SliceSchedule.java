package dev.zapis.scheduler;

import java.time.InstantSource;

/** Tables of a slice that make work due, described in {@code db/schedule/<name>.sql}, and what fills them. */
public interface SliceSchedule {

    String name();

    /** To be raised with every change of the tables or of what fills them. */
    int version();

    /**
     * Has {@code @EventHandler} methods.
     *
     * @param clock tells which work of the past a rebuild may leave alone
     */
    Object component(InstantSource clock);
}
