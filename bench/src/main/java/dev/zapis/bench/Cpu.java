package dev.zapis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time, as far as the system tells it. */
final class Cpu {

    private Cpu() {}

    /** Seconds that the server's processes have taken so far; not a number where the server is another's. */
    static double ofServer(Server server) throws IOException {
        var directory = server.directory();
        if (directory == null) {
            return Double.NaN;
        }
        var pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .orElse(Stream.empty())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }

    /** The same of this program. */
    static double ofProgram() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / 1e9)
                .orElse(Double.NaN);
    }
}
