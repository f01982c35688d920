package dev.zapis.app.monitoring;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** Whether there is room where the data are: the embedded database ends when it can write ahead no more. */
public final class FreeSpaceHealth implements HealthIndicator {

    private final Path home;
    private final DataSize least;
    private final Disks disks;

    /** @param least with less than that free, bookings will fail soon */
    public FreeSpaceHealth(Path home, DataSize least, Disks disks) {
        this.home = home;
        this.least = least;
        this.disks = disks;
    }

    /** Where a directory lies. */
    public interface Disks {
        FileStore of(Path directory) throws IOException;
    }

    @Override
    public Health health() {
        try {
            FileStore disk = disks.of(home);
            long free = disk.getUsableSpace();
            return (free >= least.toBytes() ? Health.up() : Health.down())
                    .withDetail("path", home.toString())
                    .withDetail("free", free)
                    .withDetail("threshold", least.toBytes())
                    .withDetail("total", disk.getTotalSpace())
                    .build();
        } catch (IOException unknown) {
            return Health.down(unknown).withDetail("path", home.toString()).build();
        }
    }
}
