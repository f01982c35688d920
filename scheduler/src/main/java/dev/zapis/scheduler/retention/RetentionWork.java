package dev.zapis.scheduler.retention;

import dev.zapis.scheduler.SliceSchedule;
import java.time.InstantSource;

/** When people are to be forgotten. */
final class RetentionWork implements SliceSchedule {

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Object component(InstantSource clock) {
        return new RetentionSchedule(clock);
    }
}
