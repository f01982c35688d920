package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Zapis has made in a home is its owner's alone, whoever made it wider: an older version, a copy, a backup brought back. */
public final class PermissionTightening {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionTightening.class);

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Of what an operator has put there nothing is changed. */
    private static final List<String> OURS = List.of(
            "logs",
            "playground",
            "standin",
            "bot-*",
            "postgres-*",
            "lock",
            "name",
            "instance.json",
            MasterKeyFile.CURRENT,
            MasterKeyFile.PREVIOUS);

    /** What is in a home of Zapis' own besides: what an operator gives it, and what a start that was cut short left. */
    private static final List<String> EXPECTED = List.of("admins", ".new*", ".write*");

    private static final String DEFAULT = ".zapis";

    private PermissionTightening() {}

    /** Takes everybody else's rights away; answers what was wide. Fails with {@link StartupException} where a key stays open. */
    public static List<Path> narrow(Path home) throws IOException {
        List<Path> narrowed = new ArrayList<>();
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) return narrowed;
        var narrowing = new Narrowing(narrowed);
        if (isOurs(home)) narrowing.narrow(home);
        for (Path each : inside(home)) {
            if (OURS.stream().noneMatch(pattern -> matches(pattern, each))) continue;
            Files.walkFileTree(each, narrowing);
            if (isKey(each) && Files.isSymbolicLink(each)) narrowing.narrowBehind(each);
        }
        return narrowed;
    }

    // What else is kept in a directory is kept there for others too: a home in somebody's home, or in /srv.
    private static boolean isOurs(Path home) throws IOException {
        if (home.endsWith(DEFAULT)) return true;
        var known = Stream.concat(OURS.stream(), EXPECTED.stream()).toList();
        return inside(home).stream().allMatch(each -> known.stream().anyMatch(pattern -> matches(pattern, each)));
    }

    private static List<Path> inside(Path home) throws IOException {
        try (var all = Files.list(home)) {
            return all.toList();
        }
    }

    private static boolean matches(String pattern, Path path) {
        String name = String.valueOf(path.getFileName());
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    public static boolean isKey(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.equals(MasterKeyFile.CURRENT) || name.equals(MasterKeyFile.PREVIOUS);
    }

    // What lies in a directory that nobody else may enter is out of their reach: the server's files are thousands.
    private static final class Narrowing extends SimpleFileVisitor<Path> {

        private final List<Path> narrowed;

        Narrowing(List<Path> narrowed) {
            this.narrowed = narrowed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            narrow(directory);
            boolean isServers = String.valueOf(directory.getFileName()).startsWith("postgres");
            return isServers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        // Another program of the same home may tidy up meanwhile.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) narrow(file);
            return FileVisitResult.CONTINUE;
        }

        void narrow(Path path) throws IOException {
            narrow(path, Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
        }

        /** A key is read through a link, so its rights are those of what the link leads to. */
        void narrowBehind(Path link) throws IOException {
            if (Files.exists(link)) narrow(link, Files.getFileAttributeView(link, PosixFileAttributeView.class));
        }

        private void narrow(Path path, PosixFileAttributeView view) throws IOException {
            try {
                var before = view.readAttributes().permissions();
                if (OWNERS.containsAll(before)) return;
                var after = EnumSet.copyOf(before);
                after.retainAll(OWNERS);
                view.setPermissions(after);
                narrowed.add(path);
            } catch (NoSuchFileException gone) {
                LOG.debug("{} is gone", path);
            } catch (FileSystemException refused) {
                if (isKey(path))
                    throw StartupException.because("key-open", Map.of("file", path))
                            .after(refused);
                LOG.warn("{} can be read by others, and that can't be changed: {}", path, refused.toString());
            }
        }
    }
}
