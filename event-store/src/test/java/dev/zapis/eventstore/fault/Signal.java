package dev.zapis.eventstore.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals to processes that a test started itself. */
enum Signal {
    KILL,
    QUIT,
    STOP,
    CONT;

    void to(Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        // One that has ended meanwhile is no failure.
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Whether it runs no more; one that nobody has buried yet doesn't either. */
    static boolean isOver(ProcessHandle process) {
        try {
            return !process.isAlive()
                    || Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                            .contains(") Z");
        } catch (IOException gone) {
            return true;
        }
    }
}
