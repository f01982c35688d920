package dev.zapis.app.postgres;

import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts and stops the server of one data directory. */
final class PgCtl {

    private static final int ATTEMPTS = 3;

    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;
    private final ProcessRunner processes;

    PgCtl(Path data, Path log, PostgresPrograms programs, ProcessRunner processes) {
        this.data = data;
        this.log = log;
        this.programs = programs;
        this.processes = processes;
    }

    /** Answers the port; another process may take the chosen one in between, and memory of a killed server may linger. */
    int start() throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            PrivateFiles.file(data.resolve("zapis.conf"), configuration(port));
            if (startAgain()) return port;
            if (attempt < ATTEMPTS) TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IOException("The server did not start in " + ATTEMPTS + " attempts");
    }

    /** One attempt, on the port that it had before: whoever is connected knows that one. */
    boolean startAgain() throws IOException, InterruptedException {
        return pgCtl(Duration.ofSeconds(75), "start", "-t", "60", "-l", log.toString());
    }

    void stop() throws IOException, InterruptedException {
        if (pgCtl(Duration.ofSeconds(25), "stop", "-m", "fast", "-t", "20")) return;
        pgCtl(Duration.ofSeconds(15), "stop", "-m", "immediate", "-t", "10");
    }

    private boolean pgCtl(Duration limit, String action, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 4];
        arguments[0] = action;
        arguments[1] = "-w";
        arguments[2] = "-D";
        arguments[3] = data.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return processes.run(limit, programs.program("pg_ctl"), arguments);
    }

    private static String configuration(int port) {
        return """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
