package dev.zapis.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Telegram as far as one chat sees it, and as strict: what the real one would refuse fails the test. */
public final class FakeMessenger implements Messenger {

    private final SequencedMap<Long, OutgoingMessage> messages = new LinkedHashMap<>();
    private final Set<Long> tooOld = new HashSet<>();
    private final Set<Long> lasting = new HashSet<>();
    private final Map<String, String> toasts = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong(100);
    private final List<Long> touched = new ArrayList<>();
    private OutgoingMessage.@Nullable ReplyKeys keys;
    private final Map<String, Mono<byte[]>> files = new LinkedHashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    @Override
    public Mono<Long> send(long chat, OutgoingMessage outgoing) {
        return Mono.fromSupplier(() -> {
            fail();
            above(outgoing.file());
            long id = nextId();
            messages.put(id, checked(outgoing));
            touched.add(id);
            if (outgoing.replies() != null) keys = outgoing.replies();
            return id;
        });
    }

    @Override
    public Mono<Void> reply(Asked asked, String html) {
        return Mono.error(new IllegalStateException("one chat has no groups"));
    }

    @Override
    public Mono<Boolean> edit(long chat, long message, OutgoingMessage outgoing) {
        return Mono.fromSupplier(() -> {
            fail();
            if (!messages.containsKey(message) || tooOld.contains(message)) return false;
            if (message(message).replies() != null) return false;
            assertThat(outgoing.replies()).as("no edit brings keys").isNull();
            assertThat(outgoing.file()).as("no edit changes a file").isNull();
            messages.put(message, checked(edited(message(message), outgoing)));
            touched.add(message);
            return true;
        });
    }

    @Override
    public Mono<Boolean> delete(long chat, long message) {
        return Mono.fromSupplier(() -> {
            if (tooOld.contains(message) || lasting.contains(message)) return false;
            messages.remove(message);
            return true;
        });
    }

    @Override
    public Mono<Void> putKeysAway(long chat, String words) {
        return Mono.fromRunnable(() -> {
            assertThat(words).isNotBlank();
            keys = null;
        });
    }

    /** Words of the keys below the field to write in, the first of which shares the contact. */
    public List<String> keys() {
        if (keys == null) return List.of();
        return Stream.concat(Stream.of(keys.contact()), keys.rows().stream().flatMap(List::stream))
                .toList();
    }

    @Override
    public Mono<Void> answer(String query, @Nullable String toast) {
        return Mono.fromRunnable(() -> {
            assertThat(toasts).as("answers of taps").doesNotContainKey(query);
            assertThat(toast == null ? 0 : toast.length())
                    .as("length of the toast")
                    .isLessThanOrEqualTo(200);
            toasts.put(query, Objects.requireNonNullElse(toast, ""));
        });
    }

    @Override
    public Mono<byte[]> fetch(String file, int mostBytes) {
        return Mono.defer(() -> {
            fetched.add(file);
            return files.getOrDefault(file, Mono.error(new IllegalStateException("no such file")));
        });
    }

    /** What Telegram has for a file. */
    public void keeps(String file, Mono<byte[]> bytes) {
        files.put(file, bytes);
    }

    public List<String> fetched() {
        return fetched;
    }

    /** From now on the message cannot be edited. */
    public void ages(long message) {
        tooOld.add(message);
    }

    /** From now on the message cannot be taken away, but edited. */
    public void outlivesDeleting(long message) {
        lasting.add(message);
    }

    /** The next message that should go out fails. */
    public void failsOnce(RuntimeException failure) {
        failures.add(failure);
    }

    public long nextId() {
        return ids.incrementAndGet();
    }

    public OutgoingMessage message(long id) {
        return Objects.requireNonNull(messages.get(id), "no such message");
    }

    public List<Long> ids() {
        return List.copyOf(messages.keySet());
    }

    /** The message that was sent or edited last. */
    public long last() {
        assertThat(touched).as("messages sent").isNotEmpty();
        return touched.getLast();
    }

    /** How often something was sent or edited. */
    public int drawings() {
        return touched.size();
    }

    public Map<String, String> toasts() {
        return toasts;
    }

    private void above(OutgoingMessage.@Nullable File file) {
        if (file == null || file.above() == null) return;
        above(file.above());
        messages.put(nextId(), new OutgoingMessage("", List.of(), file.above()));
    }

    private void fail() {
        if (!failures.isEmpty()) throw failures.removeFirst();
    }

    private static OutgoingMessage edited(OutgoingMessage before, OutgoingMessage after) {
        return before.file() == null ? after : new OutgoingMessage(after.caption(), after.keyboard(), before.file());
    }

    private static OutgoingMessage checked(OutgoingMessage outgoing) {
        String seen = Html.plain(outgoing.html());
        assertThat(seen).as("text").isNotBlank();
        assertThat(seen.length()).as("length of the text").isLessThanOrEqualTo(outgoing.file() == null ? 4096 : 1024);
        WellFormed.check(outgoing.html());
        outgoing.keyboard()
                .forEach(row -> row.forEach(key -> {
                    assertThat(key.label()).as("label").isNotBlank();
                    if (key.copied() != null) {
                        assertThat(key.copied().length()).as("copied words").isBetween(1, 256);
                        return;
                    }
                    assertThat(key.data().getBytes(StandardCharsets.UTF_8).length)
                            .as("bytes of " + key.data())
                            .isBetween(1, 64);
                }));
        return outgoing;
    }
}
