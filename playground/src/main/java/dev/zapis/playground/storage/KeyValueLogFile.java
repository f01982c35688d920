package dev.zapis.playground.storage;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file of lines "key, tab, value"; the newest line of a key counts, a line without value removes it. */
final class KeyValueLogFile implements Closeable {

    record Line(String key, @Nullable String value) {
        String text() {
            return value == null ? key + "\n" : key + "\t" + value + "\n";
        }
    }

    private static final int SLACK = 20_000;

    private final Path path;
    private @Nullable FileChannel guard;
    private @Nullable FileChannel channel;
    private long lines;
    private long kept;

    KeyValueLogFile(Path path) {
        this.path = path;
    }

    /** Two stand-ins on one directory would overwrite each other's state; the lock goes away with the process. */
    void lock() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent(), OwnerOnlyFiles.DIRECTORY);
        Path file = path.resolveSibling(path.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, Set.of(CREATE, WRITE), OwnerOnlyFiles.FILE);
        try {
            if (channel.tryLock() == null) throw new OverlappingFileLockException();
            guard = channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another playground uses this directory", e);
        }
    }

    void unlock() throws IOException {
        if (guard != null) guard.close();
    }

    TreeMap<String, String> read() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        if (!Files.exists(path)) return found;
        String all = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        // A kill may have cut the last line short: only what ends with a line break was written in full.
        all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(line -> learn(line, found));
        return found;
    }

    private static void learn(String line, Map<String, String> found) {
        int tab = line.indexOf('\t');
        if (tab < 0) found.remove(line);
        else found.put(line.substring(0, tab), line.substring(tab + 1));
    }

    void append(List<Line> added) throws IOException {
        StringBuilder text = new StringBuilder();
        added.forEach(line -> text.append(line.text()));
        write(open(), text);
        lines += added.size();
    }

    boolean wordy() {
        return lines > 3 * kept + SLACK;
    }

    void rewrite(Map<String, String> state) throws IOException {
        close();
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = FileChannel.open(fresh, Set.of(CREATE, APPEND), OwnerOnlyFiles.FILE)) {
            StringBuilder text = new StringBuilder();
            state.forEach((key, value) -> text.append(new Line(key, value).text()));
            write(out, text);
            out.force(true);
        }
        move(fresh);
        lines = kept = state.size();
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(FileChannel out, CharSequence text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) out.write(bytes);
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            channel = open = FileChannel.open(path, Set.of(CREATE, APPEND), OwnerOnlyFiles.FILE);
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}
