package dev.zapis.app.boot;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One living Zapis per directory; the system itself gives the lock back when a process dies. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path directory;

    private InstanceLock(FileChannel channel, Path directory) {
        this.channel = channel;
        this.directory = directory;
    }

    public static InstanceLock take(Path directory, ConsoleMessages messages) {
        try {
            PrivateFiles.touch(directory.resolve("lock"));
            var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw inUse(directory, messages);
            }
            InstanceFile.forget(directory);
            return new InstanceLock(channel, directory);
        } catch (IOException refused) {
            throw StartupException.wrong("ZAPIS_HOME", "home", Map.of("directory", directory))
                    .after(refused);
        }
    }

    /** Whether a living Zapis uses the directory. */
    public static boolean isTaken(Path directory) {
        Path file = directory.resolve("lock");
        if (!Files.exists(file)) return false;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException refused) {
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static StartupException inUse(Path directory, ConsoleMessages messages) {
        String where = InstanceFile.read(directory)
                .map(other -> messages.say("cannot.in-use.where", Map.of("url", other.url())))
                .orElse("");
        return StartupException.because("in-use", Map.of("directory", directory, "where", where));
    }

    @Override
    public void close() {
        try {
            if (!channel.isOpen()) return;
            InstanceFile.forget(directory);
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("The lock of " + directory + " could not be given back", failed);
        }
    }
}
