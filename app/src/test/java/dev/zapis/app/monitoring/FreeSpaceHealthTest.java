package dev.zapis.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

/** As the walk shows it on a small disk, where one can be mounted; this is on a disk that is made up. */
@Tag("F46")
class FreeSpaceHealthTest {

    private static final Path HOME = Path.of("/srv/zapis");
    private static final DataSize LEAST = DataSize.ofMegabytes(128);

    private final FakeDisk disk = new FakeDisk();

    private Health health() {
        return new FreeSpaceHealth(HOME, LEAST, directory -> {
                    if (!directory.equals(HOME)) throw new IOException("another disk: " + directory);
                    return disk;
                })
                .health();
    }

    @Test
    void a_disk_that_fills_is_ill_before_it_is_full_and_well_with_room_again() {
        disk.free = LEAST.toBytes();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        disk.free = LEAST.toBytes() - 1;
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails())
                .containsEntry("path", HOME.toString())
                .containsEntry("free", LEAST.toBytes() - 1)
                .containsEntry("threshold", LEAST.toBytes());
        disk.free = 0;
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        disk.free = LEAST.toBytes() * 2;
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_disk_that_can_not_be_looked_at_is_ill() {
        var health = new FreeSpaceHealth(HOME, LEAST, directory -> {
                    throw new IOException("gone on purpose");
                })
                .health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    private static final class FakeDisk extends FileStore {

        private long free;

        @Override
        public String name() {
            return "small";
        }

        @Override
        public String type() {
            return "fake";
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public long getTotalSpace() {
            return LEAST.toBytes() * 4;
        }

        @Override
        public long getUsableSpace() {
            return free;
        }

        @Override
        public long getUnallocatedSpace() {
            return free;
        }

        @Override
        public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
            return false;
        }

        @Override
        public boolean supportsFileAttributeView(String name) {
            return false;
        }

        @Override
        public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
            return null;
        }

        @Override
        public Object getAttribute(String attribute) {
            throw new UnsupportedOperationException(attribute);
        }
    }
}
