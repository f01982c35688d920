package dev.zapis.app.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A directory on a small file system of its own, where the tester may mount one; else an ordinary directory. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final Path root;
    private final boolean isSmall;

    private SmallDisk(Path root, boolean isSmall) {
        this.root = root;
        this.isSmall = isSmall;
    }

    static SmallDisk of(int megabytes) {
        try {
            Path root = Files.createTempDirectory("zapis-small");
            String size = "size=" + megabytes + "m,mode=0700";
            return new SmallDisk(root, run("mount", "-t", "tmpfs", "-o", size, "tmpfs", root.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path root() {
        return root;
    }

    boolean isSmall() {
        return isSmall;
    }

    /** Leaves so many bytes free. */
    void fill(long free) {
        try (var out = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] piece = new byte[PIECE];
            for (long room = root.toFile().getUsableSpace() - free; room > 0; room -= PIECE) {
                out.write(piece, 0, (int) Math.min(PIECE, room));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    private static boolean run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (isSmall) run("umount", "--lazy", root.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            FileSystemUtils.deleteRecursively(root.toFile());
        }
    }
}
