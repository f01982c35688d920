package dev.zapis.app.walk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * What makes the many starts of the walks shorter: an archive of loaded classes, which the first program that ends in peace
 * leaves to the others. It takes a class path without directories.
 */
final class QuickStart {

    /** One for each of the programs that test beside each other: none reads what another is just writing. */
    private static final Path PLACE = Path.of("target", "walks", System.getProperty("zapis.walk.place", "1"));

    private static final String CLASS_PATH = classPath();

    private QuickStart() {}

    /** An archive that does not fit is no error: it is made anew, without a word in what the program says. */
    static List<String> options() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + PLACE.resolve("classes.jsa"),
                "-Xlog:disable");
    }

    static String path() {
        return CLASS_PATH;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(part -> Files.isDirectory(part) ? jar(part) : part)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Made anew only where its directory has changed: the archive holds for the very same files. */
    private static Path jar(Path directory) {
        Path jar = PLACE.resolve(directory.getFileName() + ".jar").toAbsolutePath();
        try {
            if (Files.exists(jar) && Files.getLastModifiedTime(jar).compareTo(newest(directory)) > 0) return jar;
            Files.createDirectories(jar.getParent());
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
