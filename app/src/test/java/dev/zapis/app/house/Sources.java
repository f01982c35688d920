package dev.zapis.app.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the repository that people write. */
final class Sources {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Map<String, Path> MAIN = new TreeMap<>();
    private static final Map<Path, Set<String>> TESTS = new TreeMap<>();

    static {
        for (Path file : files("java")) {
            Path place = ROOT.relativize(file);
            if (place.startsWith(place.getName(0).resolve("src/test")))
                TESTS.put(place, new HashSet<>(List.of(text(file).split("\\W+"))));
            else MAIN.put(type(place), place);
        }
    }

    private Sources() {}

    /** Where the source of a class lies, from the root on. */
    static Path of(String type) {
        Path place = MAIN.get(type.replaceFirst("\\$.*", ""));
        if (place == null) throw new IllegalArgumentException("no source of " + type);
        return place;
    }

    static Collection<String> types() {
        return MAIN.keySet();
    }

    /** The tests of a module in which a class is named. */
    static Stream<Path> testsOf(String module, String simpleName) {
        return TESTS.entrySet().stream()
                .filter(test -> test.getKey().startsWith(module))
                .filter(test -> test.getKey().toString().matches(".*(Test|IT)\\.java"))
                .filter(test -> test.getValue().contains(simpleName))
                .map(Map.Entry::getKey);
    }

    /** The class that a file holds, by its name. */
    static String simpleName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    static List<Path> files(String extension) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = directory.getFileName().toString();
                    boolean isBuilt = name.equals("target") || name.startsWith(".") && !directory.equals(ROOT);
                    return isBuilt ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith("." + extension)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("the sources can't be read", e);
        }
        return found;
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }

    private static String type(Path place) {
        return place.toString()
                .replaceFirst(".*src/main/java/", "")
                .replace(".java", "")
                .replace('/', '.');
    }
}
