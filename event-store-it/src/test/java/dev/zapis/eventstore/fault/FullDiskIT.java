package dev.zapis.eventstore.fault;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Needs the right to mount a small disk; without it the test is reported as not run. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Tag("F11")
    @Tag("F26")
    @Test
    void a_full_disk_costs_clean_errors_and_mends_when_there_is_room_again() throws Exception {
        var disk = Files.createTempDirectory("zapis-disk");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()), "no right to mount");
        try {
            fillAndEmpty(disk);
        } finally {
            run("umount", "--lazy", disk.toString());
            Files.deleteIfExists(disk);
        }
    }

    private static void fillAndEmpty(Path disk) throws Exception {
        try (var server = OwnPostgres.in(Files.createDirectory(disk.resolve("server")))) {
            var database = Database.open(server.address(), 8);
            var log = PostgresEventLog.open(database);
            var recorder = new Recorder();
            var ballast = disk.resolve("ballast");
            // Data and the write-ahead log share the disk, so that it is the latter that can't grow.
            fill(ballast, disk.toFile().getUsableSpace());
            appendUntilFull(log, recorder);
            Files.delete(ballast);
            mended(server, log, recorder);
            assertThat(recorder.contradictions(Beside.log(server.address()))).isEmpty();
            log.close().then(database.close()).block(LIMIT);
        }
    }

    private static void appendUntilFull(PostgresEventLog log, Recorder recorder) {
        for (int i = 0; i < 400 && recorder.count(Outcome.Failed.class) == 0; i++) {
            recorder.append(log, unconditional(big())).block(LIMIT);
        }
        assertThat(recorder.count(Outcome.Failed.class)).isPositive();
    }

    /** PostgreSQL stops itself when it can't write ahead: whoever runs it starts it again. */
    private static void mended(OwnPostgres server, PostgresEventLog log, Recorder recorder) throws IOException {
        if (!server.isUp()) {
            server.restart();
        }
        long before = recorder.count(Outcome.Recorded.class);
        Awaitility.await().atMost(LIMIT).until(() -> {
            recorder.append(log, unconditional(booked("slot=1"))).block(LIMIT);
            return recorder.count(Outcome.Recorded.class) > before;
        });
    }

    private static NewEvent big() {
        var like = booked("slot=full");
        var noise = new byte[500_000];
        ThreadLocalRandom.current().nextBytes(noise);
        return new NewEvent(like.id(), like.type(), "1", noise, like.metadata(), Set.of("slot=full"), null);
    }

    private static void fill(Path file, long room) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[1024 * 1024];
            for (long left = room - 4L * piece.length; left > 0; left -= piece.length) {
                out.write(piece);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
