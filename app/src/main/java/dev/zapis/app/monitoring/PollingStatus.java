package dev.zapis.app.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether this instance asks Telegram for updates, and how long ago it was last answered. */
public record PollingStatus(BooleanSupplier ours, Supplier<Optional<Instant>> last) {

    boolean isOurs() {
        return ours.getAsBoolean();
    }

    /** Empty before the first poll and where another instance polls. */
    Optional<Duration> age() {
        Instant now = InstantSource.system().instant();
        return isOurs() ? last.get().map(poll -> Duration.between(poll, now)) : Optional.empty();
    }
}
