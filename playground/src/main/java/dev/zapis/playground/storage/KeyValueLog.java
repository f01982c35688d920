package dev.zapis.playground.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Keys and their newest values, written behind by one thread: callers never wait for the disk. */
public final class KeyValueLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeyValueLog.class);
    private static final String CLEAN = "clean";
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final TreeMap<String, String> live;
    private final Set<String> changed = new LinkedHashSet<>();
    private final KeyValueLogFile file;
    private final boolean abrupt;
    private final Thread writer;
    private boolean closed;

    private KeyValueLog(KeyValueLogFile file, TreeMap<String, String> found) {
        this.file = file;
        live = found;
        abrupt = !found.isEmpty() && found.remove(CLEAN) == null;
        writer = Thread.ofPlatform().daemon().name("playground-journal").unstarted(this::write);
    }

    /** Reads what is there; waits for the disk, so for the start only. */
    public static KeyValueLog open(Path path) {
        try {
            KeyValueLogFile file = new KeyValueLogFile(path);
            file.lock();
            KeyValueLog log = new KeyValueLog(file, file.read());
            file.rewrite(log.live);
            log.writer.start();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("the playground cannot keep its state in " + path, e);
        }
    }

    /** Whether the last run ended without closing: its last moments may be missing. */
    public boolean abrupt() {
        return abrupt;
    }

    public Optional<JsonNode> find(String key) {
        synchronized (live) {
            return Optional.ofNullable(live.get(key)).map(Json::parse);
        }
    }

    /** What is kept under a prefix, by the rest of the key. */
    public Map<String, JsonNode> under(String prefix) {
        synchronized (live) {
            return live.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
                    .collect(Collectors.toMap(
                            kept -> kept.getKey().substring(prefix.length()),
                            kept -> Json.parse(kept.getValue()),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    public void put(String key, JsonNode value) {
        String text = value.toString();
        synchronized (live) {
            live.put(key, text);
            changed.add(key);
            live.notifyAll();
        }
    }

    public void remove(String key) {
        synchronized (live) {
            live.remove(key);
            changed.add(key);
            live.notifyAll();
        }
    }

    @Override
    public void close() {
        put(CLEAN, Json.object());
        synchronized (live) {
            closed = true;
            live.notifyAll();
        }
        try {
            writer.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try (file) {
            for (List<KeyValueLogFile.Line> lines = take(); !lines.isEmpty(); lines = take()) append(lines);
            file.unlock();
        } catch (IOException e) {
            log.warn("the playground's journal did not close well", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void append(List<KeyValueLogFile.Line> lines) {
        try {
            file.append(lines);
            if (file.wordy()) file.rewrite(copy());
        } catch (IOException e) {
            log.error("the playground could not keep its state; what changes from now on may be lost", e);
        }
    }

    private Map<String, String> copy() {
        synchronized (live) {
            return new TreeMap<>(live);
        }
    }

    private List<KeyValueLogFile.Line> take() throws InterruptedException {
        synchronized (live) {
            while (changed.isEmpty() && !closed) live.wait();
            List<KeyValueLogFile.Line> lines = changed.stream()
                    .map(key -> new KeyValueLogFile.Line(key, live.get(key)))
                    .toList();
            changed.clear();
            return lines;
        }
    }
}
