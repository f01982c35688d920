package dev.zapis.app.postgres;

import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Statements for a stopped server's data: the single-user mode lets nobody in from outside, so there is no moment without a password. */
final class SingleUser {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final PostgresPrograms programs;
    private final ProcessRunner processes;

    SingleUser(PostgresPrograms programs, ProcessRunner processes) {
        this.programs = programs;
        this.processes = processes;
    }

    /** @param statements with an empty line behind each; they may hold secrets */
    void run(Path data, String statements) throws IOException, InterruptedException {
        Path file = data.resolveSibling("postgres.sql");
        PrivateFiles.file(file, statements);
        try {
            boolean done = processes.run(
                    LIMIT, file, programs.program("postgres"), "--single", "-j", "-D", data.toString(), "postgres");
            if (!done) throw new IOException("The roles and the database could not be made");
        } finally {
            Files.delete(file);
        }
    }
}
