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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Zapis has made in a home is its owner's alone, whoever made it wider: an older version, a copy, a backup brought back. */
public final class OwnerRights {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerRights.class);

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Of the home itself and of what an operator has put there nothing is changed. */
    private static final String OURS = "{logs,playground,standin,bot-*,postgres-*,lock,name,instance.json,"
            + MasterKeyFile.CURRENT + "," + MasterKeyFile.PREVIOUS + "}";

    private OwnerRights() {}

    /** Takes everybody else's rights away; answers what was wide. Fails with {@link CannotStart} where a key stays open. */
    public static List<Path> narrow(Path home) throws IOException {
        List<Path> narrowed = new ArrayList<>();
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) return narrowed;
        try (var ours = Files.newDirectoryStream(home, OURS)) {
            for (Path each : ours) Files.walkFileTree(each, new Narrowing(narrowed));
        }
        return narrowed;
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

        private void narrow(Path path) throws IOException {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
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
                    throw CannotStart.because("key-open", Map.of("file", path)).after(refused);
                LOG.warn("{} can be read by others, and that can't be changed: {}", path, refused.toString());
            }
        }
    }
}
