package dev.zapis.app.walk;

import dev.zapis.app.ZapisApp;
import dev.zapis.app.postgres.UnpackedPrograms;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What makes the many starts of the walks shorter. As the launcher does when it has built, one start and one visit on data of
 * their own leave to all others an archive of the loaded classes, the unpacked programs of the database and a home in which all
 * that a first start does is done. Where everything is tested, the classes lie in an AOT cache (JEP 483, 514), which halves the
 * work of a start but holds for the very same jars only; the quick loop archives those of libraries alone, which last longer.
 */
final class QuickStart {

    private static final Path PLACE = built().resolve("walks");
    private static final Path TRAINING = PLACE.resolve("training");
    private static final long LONGEST_SECONDS = 180;
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /** What made the home that lies there. */
    private static final Path HOME_OF = TRAINING.resolve("made-by");

    /** All that is built here; an archive needs no more than that the libraries come first. */
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static final String LIBRARIES;

    /** An archive of classes takes a class path without directories. */
    private static final String CLASS_PATH;

    private static final boolean IS_QUICK = built().endsWith("quick");

    /** What the archive and the home hold for. */
    private static final String STATE;

    private static final Path ARCHIVE;

    static {
        try {
            Files.createDirectories(PLACE);
            // Of the programs that test beside each other, one prepares for all.
            try (var file = FileChannel.open(
                            PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                LIBRARIES = joined(parts().filter(part -> !isBuiltHere(part)));
                CLASS_PATH = LIBRARIES
                        + File.pathSeparator
                        + joined(parts().filter(QuickStart::isBuiltHere).map(QuickStart::packed));
                STATE = Integer.toHexString(
                        state(IS_QUICK ? LIBRARIES : CLASS_PATH).hashCode());
                ARCHIVE = PLACE.resolve(STATE + (IS_QUICK ? ".jsa" : ".aot"));
                if (!Files.exists(ARCHIVE)) train();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private QuickStart() {}

    /** The directory that this build builds into. */
    private static Path built() {
        try {
            var here = QuickStart.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(here.toURI()).resolveSibling("").toAbsolutePath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the tests lie nowhere", impossible);
        }
    }

    /** What every walked program runs with. */
    static List<String> options() {
        List<String> options = new ArrayList<>(machine());
        options.addAll(List.of("-Dzapis.programs=" + UnpackedPrograms.place(), "-cp", CLASS_PATH));
        return options;
    }

    private static List<String> machine() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /** An archive that does not fit is no error, and no word in what the program says. */
    static List<String> archive() {
        return List.of((IS_QUICK ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=") + ARCHIVE, "-Xlog:disable");
    }

    /** Lets a product of the playground begin where the first start has ended, if that was today. */
    static void furnish(Path home) {
        try {
            Files.createDirectories(home);
            try (var files = Files.list(home)) {
                if (files.findAny().isPresent() || !isAsNow()) return;
            }
            for (String part : List.of("key", "name", "playground")) copy(TRAINING.resolve(part), home.resolve(part));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Made by the very same classes, and on the same day of the samples' office. */
    private static boolean isAsNow() throws IOException {
        Path home = TRAINING.resolve("playground");
        return Files.exists(HOME_OF)
                && Files.readString(HOME_OF).equals(state(CLASS_PATH))
                && LocalDate.ofInstant(modified(home).toInstant(), ZONE).equals(LocalDate.now(ZONE));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void train() throws IOException {
        FileSystemUtils.deleteRecursively(TRAINING.resolve("playground"));
        Files.deleteIfExists(HOME_OF);
        try (var older = Files.newDirectoryStream(PLACE, "*.{jsa,aot}")) {
            for (Path archive : older) Files.delete(archive);
        }
        Path met = PLACE.resolve("met");
        String main = ZapisApp.class.getName();
        if (IS_QUICK) {
            start(options(), "-XX:DumpLoadedClassList=" + met, "-Xlog:disable", main, "train");
            runs(
                    machine(),
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + met,
                    "-XX:SharedArchiveFile=" + ARCHIVE,
                    "-Xlog:disable",
                    "-cp",
                    LIBRARIES);
        } else {
            start(options(), "-XX:AOTMode=record", "-XX:AOTConfiguration=" + met, "-Xlog:disable", main, "train");
            runs(
                    options(),
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + met,
                    "-XX:AOTCache=" + ARCHIVE,
                    "-Xlog:disable");
        }
    }

    /** A home whose first start went wrong is nobody's. */
    private static void start(List<String> options, String... more) throws IOException {
        if (runs(options, more)) Files.writeString(HOME_OF, state(CLASS_PATH));
    }

    private static boolean runs(List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Program.java());
        command.addAll(options);
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve("training.log").toFile());
        Program.clean(builder.environment());
        builder.environment().put("ZAPIS_HOME", TRAINING.toString());
        builder.environment().put("ZAPIS_PORT", "0");
        Process process = builder.start();
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Stream<Path> parts() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
    }

    private static boolean isBuiltHere(Path part) {
        return part.toAbsolutePath().normalize().startsWith(CHECKOUT);
    }

    private static Path packed(Path part) {
        return Files.isDirectory(part) ? jar(part) : part;
    }

    private static String joined(Stream<Path> parts) {
        return parts.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The archive holds for the very same files. */
    private static String state(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .map(file -> file + " " + modified(file))
                .collect(Collectors.joining("\n"));
    }

    /** Made anew only where its directory has changed. */
    private static Path jar(Path directory) {
        // Where nothing has been packed, each module has a directory of the same name.
        Path jar = PLACE.resolve(Integer.toHexString(directory.hashCode()) + "-" + directory.getFileName() + ".jar");
        try {
            if (Files.exists(jar) && modified(jar).compareTo(newest(directory)) > 0) return jar;
            int result = ToolProvider.findFirst("jar")
                    .orElseThrow(() -> new IllegalStateException("a JDK has a jar tool"))
                    .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", directory.toString(), ".");
            if (result != 0) throw new IllegalStateException("no jar of " + directory);
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileTime newest(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.map(QuickStart::modified).max(FileTime::compareTo).orElseThrow();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
