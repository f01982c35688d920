package dev.zapis.app.database;

import dev.zapis.app.config.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Makes the data directory beside its place and moves it there whole, so that a killed first start leaves nothing behind. */
final class NewCluster {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final PostgresPrograms programs;
    private final Execution execution;

    NewCluster(PostgresPrograms programs, Execution execution) {
        this.programs = programs;
        this.execution = execution;
    }

    void createIn(ServerDirectory directory) throws IOException, InterruptedException {
        Path beside = directory.store().resolve("postgres.new");
        Path statements = directory.store().resolve("postgres.sql");
        Tree.delete(beside);
        String password = directory.newPassword();
        initialize(beside, directory.password());
        Files.writeString(beside.resolve("postgresql.conf"), "\ninclude 'zapis.conf'\n", StandardOpenOption.APPEND);
        OwnerOnly.file(beside.resolve("zapis.conf"), "");
        OwnerOnly.file(statements, """
                create role zapis login createrole password '%s';

                create database zapis owner zapis;

                """.formatted(password));
        alone(beside, statements);
        Files.delete(statements);
        Files.move(beside, directory.data());
    }

    private void initialize(Path data, Path password) throws IOException, InterruptedException {
        boolean done = execution.run(
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

    // The single-user mode lets nobody in from outside: there is no moment without a password.
    private void alone(Path data, Path statements) throws IOException, InterruptedException {
        boolean done = execution.run(
                LIMIT, statements, programs.program("postgres"), "--single", "-j", "-D", data.toString(), "postgres");
        if (!done) throw new IOException("The role and the database could not be created");
    }
}
