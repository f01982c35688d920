package dev.zapis.bench;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How often a second the disk takes a page for certain: by PostgreSQL's own program where it is installed. */
final class Disk {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Disk() {}

    static String fsync(Path directory) throws Exception {
        var own = "own loop of 8 kB and fdatasync: %.0f/s".formatted(loop(directory));
        var program = program();
        return program.isEmpty()
                ? own + " (pg_test_fsync is not installed)"
                : own + "; " + run(program.get(), directory);
    }

    private static double loop(Path directory) throws IOException {
        var file = Files.createTempFile(directory, "fsync", null);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long times = 0;
            var began = System.nanoTime();
            for (; System.nanoTime() - began < TIME.toNanos(); times++) {
                channel.write(ByteBuffer.allocate(8192), 0);
                channel.force(false);
            }
            return times * 1e9 / (System.nanoTime() - began);
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Path> program() {
        var path = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(path, packaged())
                .map(place -> place.resolve("pg_test_fsync"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where Debian puts what is not on the path. */
    private static Stream<Path> packaged() {
        var versions = new File("/usr/lib/postgresql").listFiles();
        return versions == null
                ? Stream.empty()
                : Arrays.stream(versions).map(version -> version.toPath().resolve("bin"));
    }

    private static String run(Path program, Path directory) throws IOException, InterruptedException {
        var file = directory.resolve("pg_test_fsync.out");
        var process = new ProcessBuilder(program.toString(), "-s", "1", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            var found = lines.lines()
                    .filter(line -> line.contains("fdatasync") && line.contains("ops/sec"))
                    .findFirst();
            return "pg_test_fsync: "
                    + found.map(line -> line.strip().replaceAll("\\s+", " ")).orElse("no answer");
        } finally {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(file);
        }
    }
}
