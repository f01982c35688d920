package dev.zapis.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.config.DatabaseCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts as a server that says nothing: after a minute of it, it is killed. */
@Tag("F41")
class LoginConnectionTest {

    private static final int MOST = 64;

    private static boolean isAnswered(int port, int seconds) {
        var address = new DatabaseCredentials("127.0.0.1", port, "zapis", "zapis", "secret", "disable", null);
        return LoginConnection.isAnswered(address, Duration.ofSeconds(seconds));
    }

    private static ServerSocket listening(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void one_that_takes_connections_and_closes_them_is_not_silent() throws Exception {
        try (var server = listening(10)) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) server.accept().close();
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            assertThat(isAnswered(server.getLocalPort(), 60)).isTrue();
        }
    }

    @Test
    void a_port_that_nobody_listens_to_is_not_silent() throws Exception {
        var server = listening(1);
        int port = server.getLocalPort();
        server.close();
        assertThat(isAnswered(port, 60)).isTrue();
    }

    @Test
    void one_that_takes_a_connection_and_says_nothing_is() throws Exception {
        try (var server = listening(10)) {
            assertThat(isAnswered(server.getLocalPort(), 1)).isFalse();
        }
    }

    @Test
    void one_that_takes_no_more_connections_is() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (var server = listening(1)) {
            while (waiting.size() < MOST && isTaken(server, waiting)) {}
            assertThat(isAnswered(server.getLocalPort(), 1)).isFalse();
        } finally {
            for (Socket socket : waiting) socket.close();
        }
    }

    private static boolean isTaken(ServerSocket server, List<Socket> waiting) throws IOException {
        var socket = new Socket();
        waiting.add(socket);
        try {
            socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 100);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }
}
