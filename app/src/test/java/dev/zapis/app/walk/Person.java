package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with the chat open: writes, taps, and looks at what the bot shows; no look waits longer than the patience. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Shorter than any call may take. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final ControlApi api;
    private final long id;
    private final String name;
    private final Map<Long, Message> chat = new TreeMap<>();
    private long seen;
    private long acted;
    private long floor;
    private @Nullable Message current;
    private String word = "";
    private Duration took = Duration.ZERO;

    Person(ControlApi api, long id, String name) {
        this.api = api;
        this.id = id;
        this.name = name;
    }

    long id() {
        return id;
    }

    /** The same person in front of the product after its restart. */
    Person at(ControlApi restarted) {
        return new Person(restarted, id, name);
    }

    /** A newcomer becomes somebody by the name of the account. */
    Person registers() {
        return agrees().taps("Я ").sees("Вы —").taps("Да, это я").sees("Вы вошли как");
    }

    /** A newcomer to an office that takes anybody lets it keep data, and is asked for a name. */
    Person agrees() {
        return says("/start").sees("согласие").taps("Даю согласие").sees("Как вас зовут");
    }

    /** An admin lets anybody in under any name: most walks are about something else than coming in. */
    Person opensTheDoor() {
        return letsIn("Под любым").says("/start").sees("Здравствуйте");
    }

    /** An admin says how newcomers come in from now on. */
    Person letsIn(String way) {
        says("/start").sees("Здравствуйте").taps("🛠 Управление").sees("Управление");
        taps("⚙️ Правила").sees("Регистрация").taps("👤 Регистрация").sees("Как регистрируются");
        String button = message().find(way).isPresent() ? way : "✅ " + way;
        return taps(button).sees("Регистрация: " + way.toLowerCase(Locale.ROOT));
    }

    Person says(String text) {
        acts();
        floor = api.post(path("text"), Map.of("text", text)).path("message").asLong();
        return this;
    }

    /** By the key that asks for it, or somebody else's. */
    Person sharesContact(Map<String, Object> contact) {
        acts();
        floor = api.post(path("contact"), contact).path("message").asLong();
        return this;
    }

    /** Taps the button on the newest message that has it, and waits for the spinner to stop. */
    Person taps(String label) {
        Message message = newest(has(label), "a button «" + label + "»");
        actsOn(message);
        return hears(api.post(
                path("tap"),
                Map.of("message", message.id(), "button", message.button(label).place())));
    }

    Person sends(String file, byte[] bytes) {
        acts();
        String data = Base64.getEncoder().encodeToString(bytes);
        floor = api.post(path("document"), Map.of("name", file, "type", "text/csv", "data", data))
                .path("message")
                .asLong();
        return this;
    }

    /** Sends callback data of one's own making for a message. */
    Person forges(Message message, String data) {
        actsOn(message);
        return hears(api.post(path("tap"), Map.of("message", message.id(), "data", data)));
    }

    /** Taps without waiting for anything. */
    CompletableFuture<JsonNode> tapping(Message message, String label) {
        actsOn(message);
        String data = message.button(label).data();
        return api.posted(path("tap"), Map.of("message", message.id(), "data", data));
    }

    private Person hears(JsonNode answer) {
        assertThat(answer.path("answered").asBoolean())
                .as("the tap is answered: %s", this)
                .isTrue();
        took = Duration.ofMillis(answer.path("ms").asLong());
        word = (answer.path("toast").asString("") + answer.path("alert").asString("")).replace('\u00A0', ' ');
        return this;
    }

    /** The word that the last tap was answered with; where the answer could not wait for it, the message has it. */
    Person isTold(String part) {
        if (word.isEmpty()) return sees(part);
        assertThat(word).contains(part);
        return this;
    }

    /** Sends callback data until the answer carries a word: one that can't wait for it comes without. */
    Person forgesUntilTold(Message message, String data, String part) {
        Awaitility.await("a word from the bot")
                .atMost(PATIENCE)
                .until(() -> !forges(message, data).word.isEmpty());
        return isTold(part);
    }

    /** How long the last tap waited for its answer. */
    Duration took() {
        return took;
    }

    Person isToldNothing() {
        assertThat(word).isEmpty();
        return this;
    }

    /** Waits for a message, new or changed since the last act, that holds all the words. */
    Person sees(String... words) {
        current = newest(
                message -> isNews(message)
                        && Arrays.stream(words).allMatch(part -> message.text().contains(part)),
                String.join(", ", words));
        return this;
    }

    /** Waits for a message, new or changed since the last act, that holds at least one of the words. */
    Person seesOneOf(String... words) {
        current = newest(
                message -> isNews(message)
                        && Arrays.stream(words).anyMatch(part -> message.text().contains(part)),
                String.join(" or ", words));
        return this;
    }

    /** The document of the message that was looked at last. */
    String file() {
        return api.text(path("files/" + message().document()));
    }

    /** The document of the message before that. */
    String fileAbove() {
        Message above = chat.values().stream()
                .filter(each -> each.id() < message().id())
                .max(Comparator.comparing(Message::id))
                .orElseThrow();
        return api.text(path("files/" + above.document()));
    }

    /** The message that was looked at last. */
    Message message() {
        return Objects.requireNonNull(current, "look at something first");
    }

    /** The chat as it is now, without waiting. */
    Person looks() {
        read(Duration.ZERO);
        return this;
    }

    long count(String part) {
        return looks().chat.values().stream()
                .filter(message -> message.fromBot() && message.text().contains(part))
                .count();
    }

    private static Predicate<Message> has(String label) {
        return message -> message.find(label).isPresent();
    }

    private Message newest(Predicate<Message> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        read(Duration.ZERO);
        while (true) {
            Optional<Message> found = chat.values().stream()
                    .filter(message -> message.fromBot() && wanted.test(message))
                    .max(Comparator.comparing(Message::id));
            if (found.isPresent()) return found.get();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) throw new AssertionError("no message with " + what + " in the chat of " + this);
            read(left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }

    private void acts() {
        read(Duration.ZERO);
        acted = seen;
    }

    private void actsOn(Message message) {
        acts();
        floor = message.id();
    }

    // What comes of an act is in the message acted on or below it; older ones may still be losing their buttons.
    private boolean isNews(Message message) {
        return message.seq() > acted && message.id() >= floor;
    }

    private void read(Duration wait) {
        JsonNode page = api.get(path("messages") + "?after=" + seen + "&wait=" + wait.toMillis());
        seen = page.path("seq").asLong();
        page.path("messages").forEach(each -> {
            Message message = Message.read(each);
            chat.put(message.id(), message);
        });
    }

    private String path(String call) {
        return "/standin/people/" + id + "/" + call;
    }

    @Override
    public String toString() {
        return name
                + chat.values().stream()
                        .map(message -> "\n  " + message + (isNews(message) ? " *" : ""))
                        .collect(Collectors.joining());
    }
}
