package dev.zapis.playground.storage;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What the playground keeps are people's chats: nobody but their owner may read them. */
final class OwnerOnlyFiles {

    static final FileAttribute<?>[] DIRECTORY = rights("rwx------");
    static final FileAttribute<?>[] FILE = rights("rw-------");

    private OwnerOnlyFiles() {}

    private static FileAttribute<?>[] rights(String rights) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
