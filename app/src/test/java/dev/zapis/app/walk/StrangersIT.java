package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.boot.InstanceFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever knocks at the ports of the running playground, or at its webhook, by a bare socket. */
@Walk
class StrangersIT {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** One of each kind on the page's port; the module's own tests go through all of them. */
    private static final List<String> PAGE = List.of(
            "GET /",
            "GET /standin/people",
            "GET /standin/live",
            "POST /standin/updates",
            "GET /office/telegram/updates",
            "POST /office/telegram/updates",
            "GET /nowhere");

    private static final List<String> OPERATOR =
            List.of("GET /actuator", "GET /actuator/health", "GET /actuator/prometheus");

    @Test
    @Tag("F38")
    void two_requests_in_one_write_and_a_third_on_the_same_connection_are_answered(Product product) throws IOException {
        int port = URI.create(product.url()).getPort();
        String page = "GET /page/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
        // Nobody's secret: it is answered all the same, where updates are brought.
        String brought = "POST /office/telegram/updates HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";
        for (String request : List.of(page, brought)) {
            try (Socket socket = connect(port)) {
                send(socket, request + request);
                int first = status(socket);
                assertThat(status(socket)).isEqualTo(first);
                send(socket, request);
                assertThat(status(socket)).isEqualTo(first);
            }
        }
    }

    @Test
    @Tag("F43")
    void a_page_or_a_name_from_elsewhere_reads_nothing_on_any_port(Product product) throws IOException {
        int port = URI.create(product.url()).getPort();
        int operators = InstanceFile.read(product.home()).orElseThrow().managementPort();
        for (String foreign : List.of("Host: evil.example", "Host: localhost\r\nOrigin: http://evil.example")) {
            for (String way : PAGE)
                assertThat(status(port, way, foreign)).as(way).isEqualTo(403);
            for (String way : OPERATOR)
                assertThat(status(operators, way, foreign)).as(way).isEqualTo(403);
        }
        assertThat(status(operators, "GET /actuator/health", "Host: 127.0.0.1")).isEqualTo(200);
    }

    @Test
    @Tag("F43")
    void the_token_of_the_playgrounds_bot_is_random_and_its_owners(Product product) throws IOException {
        var file = product.home().resolve("playground/bot.secret");
        String guess = "GET /bot1000001:zapis-playground/getMe";
        assertThat(status(URI.create(product.url()).getPort(), guess, "Host: localhost"))
                .isEqualTo(401);
        assertThat(Files.readString(file).strip()).hasSize(32);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int status(int port, String way, String headers) throws IOException {
        try (Socket socket = connect(port)) {
            send(socket, way + " HTTP/1.1\r\n" + headers + "\r\n\r\n");
            return status(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new IOException("closed after «" + head + "»");
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        if (length.find()) in.readNBytes(Integer.parseInt(length.group(1)));
        return Integer.parseInt(head.toString().split(" ", 3)[1]);
    }
}
