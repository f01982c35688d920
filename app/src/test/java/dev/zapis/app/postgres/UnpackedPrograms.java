package dev.zapis.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server's programs, unpacked once for all that is tested in a build: copying them takes a tenth of the time. */
public final class UnpackedPrograms {

    private static final Path PLACE = unpacked();

    private UnpackedPrograms() {}

    /** For programs that a test starts; servers of this very program copy them from now on. */
    public static Path place() {
        return PLACE;
    }

    private static Path unpacked() {
        try {
            Path place = built().resolve("programs");
            Files.createDirectories(place);
            // Of the programs that test beside each other, one unpacks for all.
            try (var file = FileChannel.open(
                            place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                PostgresPrograms.in(place, PostgresArchive.ofThisMachine());
            }
            System.setProperty("zapis.programs", place.toString());
            return place;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The directory that this build builds into. */
    private static Path built() {
        try {
            var here =
                    UnpackedPrograms.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(here.toURI()).resolveSibling("").toAbsolutePath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the tests lie nowhere", impossible);
        }
    }
}
