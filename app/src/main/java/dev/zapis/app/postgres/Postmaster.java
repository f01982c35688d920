package dev.zapis.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server process of a data directory, as the directory's lock file names it. */
record Postmaster(Path data) {

    Path lockFile() {
        return data.resolve("postmaster.pid");
    }

    /** Empty where none lives, or the number has been given to another process since. */
    Optional<ProcessHandle> process() throws IOException {
        return named().filter(this::isOurs);
    }

    /** PostgreSQL takes whoever has the number for a server of its own; where nobody has it, it sees to the file itself. */
    void dropForeignLock() throws IOException {
        if (named().filter(process -> !isOurs(process)).isPresent()) Files.deleteIfExists(lockFile());
    }

    /** Ends it with all that it has begun, without a word: what it has committed is on disk. */
    void kill() throws IOException {
        var server = process();
        if (server.isEmpty()) return;
        var all = Stream.concat(server.stream(), server.get().descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> named() throws IOException {
        try {
            List<String> lines = Files.readAllLines(lockFile());
            if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    // A server works in its data directory; one that is dead and not yet buried by its parent works nowhere.
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
