package dev.zapis.app.postgres;

import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the data directory beside its place and moves it there whole, so that a killed first start leaves nothing behind. */
final class ClusterInitializer {

    private static final Logger log = LoggerFactory.getLogger(ClusterInitializer.class);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final PostgresPrograms programs;
    private final ProcessRunner processes;

    ClusterInitializer(PostgresPrograms programs, ProcessRunner processes) {
        this.programs = programs;
        this.processes = processes;
    }

    void createIn(ServerDirectory directory) throws IOException, InterruptedException {
        Path beside = directory.store().resolve("postgres.new");
        DirectoryTree.delete(beside);
        String password = directory.password().makes();
        directory.superuser().makes();
        initialize(beside, directory.superuser().file());
        Files.writeString(beside.resolve("postgresql.conf"), "\ninclude 'zapis.conf'\n", StandardOpenOption.APPEND);
        PrivateFiles.file(beside.resolve("zapis.conf"), "");
        new SingleUser(programs, processes).run(beside, """
                create role zapis login createrole password '%s';

                create database zapis owner zapis;

                """.formatted(password));
        Files.move(beside, directory.data());
    }

    /** Data from before the superuser had a password of its own; the server is stopped. */
    void separateSuperuser(ServerDirectory directory) throws IOException, InterruptedException {
        if (directory.superuser().isThere()) return;
        String password = ServerPassword.random();
        new SingleUser(programs, processes).run(directory.data(), """
                alter role postgres password '%s';

                """.formatted(password));
        // Last: who is cut off before it begins again.
        directory.superuser().keep(password);
        log.info("The superuser of the embedded database has a password of its own now");
    }

    private void initialize(Path data, Path password) throws IOException, InterruptedException {
        boolean done = processes.run(
                LIMIT,
                programs.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!done) throw new IOException("initdb failed");
    }
}
