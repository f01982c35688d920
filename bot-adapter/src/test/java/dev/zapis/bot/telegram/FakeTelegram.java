package dev.zapis.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The few methods of the Bot API that the bot uses, over real HTTP, with answers that a test can spoil. */
public final class FakeTelegram implements AutoCloseable {

    static final String TOKEN = "123:test";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the bot asked for. */
    public record Call(String method, JsonNode body) {

        public String text() {
            return body.path("text").asText();
        }
    }

    private record Answer(int status, String body) {}

    /** An update that is offered until it was seen and confirmed. */
    private static final class Sent {

        private final String json;
        private final long id;
        private boolean seen;

        Sent(String json, long id) {
            this.json = json;
            this.id = id;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Answer>> spoiled = new ConcurrentHashMap<>();
    private final List<Sent> updates = new ArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong messages = new AtomicLong(500);
    private final long bot;

    public FakeTelegram(long bot) {
        this.bot = bot;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public BotSettings settings() {
        URI api = URI.create("http://localhost:" + server.getAddress().getPort());
        return new BotSettings(TOKEN, api, Duration.ofSeconds(1), null);
    }

    /** The next call of the method is answered so. */
    FakeTelegram spoils(String method, int status, String body) {
        spoiled.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>()).add(new Answer(status, body));
        return this;
    }

    public FakeTelegram refuses(String method, int code, String description) {
        return refuses(method, code, description, "{}");
    }

    public FakeTelegram refuses(String method, int code, String description, String parameters) {
        return spoils(
                method,
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
                        .formatted(code, description, parameters));
    }

    void sends(String update) {
        synchronized (updates) {
            updates.add(new Sent(update, tree(update).path("update_id").asLong()));
            updates.notifyAll();
        }
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    void forgetsCalls() {
        calls.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        JsonNode body = body(exchange);
        calls.add(new Call(method, body));
        Answer answer = answer(method, body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("multipart/")
                ? FormParts.read(type, exchange.getRequestBody().readAllBytes())
                : JSON.readTree(exchange.getRequestBody());
    }

    private Answer answer(String method, JsonNode body) {
        Queue<Answer> queue = spoiled.get(method);
        Answer first = queue == null ? null : queue.poll();
        return first != null ? first : new Answer(200, "{\"ok\":true,\"result\":%s}".formatted(result(method, body)));
    }

    private String result(String method, JsonNode body) {
        return switch (method) {
            case "getme" ->
                "{\"id\":%d,\"is_bot\":true,\"first_name\":\"Z\",\"username\":\"zapis_bot\"}".formatted(bot);
            case "getupdates" -> "[" + String.join(",", waited(body)) + "]";
            case "getmycommands" -> "[]";
            case "getmydescription" -> "{\"description\":\"\"}";
            case "getmyshortdescription" -> "{\"short_description\":\"\"}";
            case "sendmessage", "senddocument" ->
                "{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"x\"}"
                        .formatted(messages.incrementAndGet());
            default -> "true";
        };
    }

    private List<String> waited(JsonNode asked) {
        synchronized (updates) {
            if (asked.has("offset"))
                updates.removeIf(
                        sent -> sent.seen && sent.id < asked.path("offset").asLong());
            if (updates.isEmpty()) waitForOne();
            updates.forEach(sent -> sent.seen = true);
            return updates.stream().map(sent -> sent.json).toList();
        }
    }

    private void waitForOne() {
        try {
            updates.wait(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String said(long update, long chat, long message, String text) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":1790000000,"text":%s,"new_field":{"x":1},
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna","last_name":"K","language_code":"ru"},
                 "chat":{"id":%d,"type":"private","first_name":"Anna"}}}""".formatted(update, message, quoted(text), chat, chat);
    }

    static String tap(long update, long chat, long message, String data) {
        return """
                {"update_id":%d,"callback_query":{"id":"q%d","chat_instance":"c","data":%s,
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"ru"},
                 "message":{"message_id":%d,"date":0,"chat":{"id":%d,"type":"private"}}}}""".formatted(update, update, quoted(data), chat, message, chat);
    }

    /** @param more further fields of the message, each with a comma after it */
    public static String saidInGroup(long update, long group, String text, String more) {
        return """
                {"update_id":%d,"message":{"message_id":9,"date":1790000000,"text":%s,%s
                 "from":{"id":5,"is_bot":false,"first_name":"Anna","language_code":"en"},
                 "chat":{"id":%d,"type":"supergroup","title":"All"}}}""".formatted(update, quoted(text), more, group);
    }

    public static String door(long update, long chat, String status) {
        return """
                {"update_id":%d,"my_chat_member":{"chat":{"id":%d,"type":"private"},"date":1790000000,
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna"},
                 "old_chat_member":{"status":"member","user":{"id":7,"is_bot":true,"first_name":"Z"}},
                 "new_chat_member":{"status":"%s","user":{"id":7,"is_bot":true,"first_name":"Z"},"until_date":0}}}""".formatted(update, chat, chat, status);
    }

    private static String quoted(String text) {
        try {
            return Objects.requireNonNull(JSON.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
