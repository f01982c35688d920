package dev.zapis.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** A directory with all that is in it. */
final class DirectoryTree {

    private DirectoryTree() {}

    /** Copies into an empty directory that is there. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> topFirst;
        try (var paths = Files.walk(from)) {
            topFirst = paths.filter(path -> !path.equals(from)).toList();
        }
        for (Path path : topFirst) {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) return;
        List<Path> deepestFirst;
        try (var paths = Files.walk(root)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
