package dev.zapis.app.postgres;

import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root: in a user namespace of its own it is nobody. */
final class UserNamespace {

    private UserNamespace() {}

    /** What stands before each program of the server; empty for everybody but root. */
    static List<String> prefix() throws IOException, InterruptedException {
        if (uid(Path.of("/proc/self")) != 0) return List.of();
        if (!unshareWorks()) throw StartupException.because("postgres-root", Map.of());
        return List.of("unshare", "-U");
    }

    /** The numeric owner where the system has such a thing, else -1. */
    static int uid(Path path) throws IOException {
        if (!Files.exists(path)
                || !path.getFileSystem().supportedFileAttributeViews().contains("unix")) return -1;
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean unshareWorks() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
