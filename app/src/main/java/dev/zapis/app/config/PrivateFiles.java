package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner may read. */
public final class PrivateFiles {

    private PrivateFiles() {}

    public static void directory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) return;
        Files.createDirectories(directory, rights("rwx------"));
    }

    /** Makes an empty file where there is none, for whoever goes on to write it. */
    public static void touch(Path file) throws IOException {
        try {
            Files.createFile(file, rights("rw-------"));
        } catch (FileAlreadyExistsException before) {
            if (!Files.isRegularFile(file)) throw before;
        }
    }

    /** Writes the whole file or nothing: a half-written secret would lock its owner out. */
    public static void file(Path file, String content) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), ".new", "", rights("rw-------"));
        Files.writeString(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] rights(String rights) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
