package dev.zapis.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server whose Zapis was killed: it still holds the data directory, or only its lock file does. */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private final Path data;

    Orphan(Path data) {
        this.data = data;
    }

    /** Leaves the directory free for a new server; the caller holds the home's lock, so no living Zapis uses it. */
    void stop(Control control) throws IOException, InterruptedException {
        Path lockFile = data.resolve("postmaster.pid");
        if (!Files.exists(lockFile)) return;
        if (process(lockFile).filter(this::isOurs).isPresent()) {
            log.info("A database server outlived its Zapis and is stopped first");
            control.stop();
        } else {
            log.info("A lock file of a server that is gone is removed");
            Files.deleteIfExists(lockFile);
        }
    }

    private static Optional<ProcessHandle> process(Path lockFile) throws IOException {
        List<String> lines = Files.readAllLines(lockFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    // The number may have been given to another process since; a server works in its data directory.
    private boolean isOurs(ProcessHandle process) {
        boolean named = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
        Path cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (!named || !Files.exists(Path.of("/proc/self"))) return named;
        try {
            return cwd.toRealPath().equals(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
