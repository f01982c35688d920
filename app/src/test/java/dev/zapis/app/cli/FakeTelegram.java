package dev.zapis.app.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A Bot API that knows one token and says what the test wants. */
final class FakeTelegram implements AutoCloseable {

    static final String TOKEN = "123456:AAH-known";

    private final HttpServer server;
    private String webhook = "";

    FakeTelegram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", 404, () -> "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        answer(
                "/bot" + TOKEN + "/getMe",
                200,
                () -> "{\"ok\":true,\"result\":{\"id\":123456,\"username\":\"deskbot\"}}");
        answer("/bot" + TOKEN + "/getWebhookInfo", 200, () -> "{\"ok\":true,\"result\":{\"url\":\"" + webhook + "\"}}");
        server.start();
    }

    FakeTelegram withWebhook(String url) {
        webhook = url;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(String path, int status, Supplier<String> json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
