package dev.zapis.playground.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

class FileStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private FileStore.Found found(byte[] file) {
        FileStore store = new FileStore(directory);
        return requireNonNull(store.put("1", file).then(store.find("1")).block(PATIENCE));
    }

    @Test
    @Tag("F49")
    void a_large_file_is_read_in_small_pieces_as_they_are_wanted() {
        byte[] file = new byte[(1 << 20) + 7];
        new Random(1).nextBytes(file);
        FileStore.Found found = found(file);
        assertThat(found.size()).isEqualTo(file.length);
        assertThat(joined(found)).isEqualTo(file);
        StepVerifier.create(found.bytes().map(DataBuffer::readableByteCount), 1)
                .expectNext(FileStore.PIECE)
                .thenRequest(1)
                .expectNext(FileStore.PIECE)
                .thenCancel()
                .verify(PATIENCE);
    }

    private static byte[] joined(FileStore.Found found) {
        return requireNonNull(DataBufferUtils.join(found.bytes())
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    return bytes;
                })
                .block(PATIENCE));
    }

    @Test
    void what_is_not_there_is_not_found() {
        FileStore store = new FileStore(directory);
        assertThat(store.find("1").block(PATIENCE)).isNull();
        assertThat(store.put("1", new byte[] {7})
                        .then(store.remove("1"))
                        .then(store.find("1"))
                        .block(PATIENCE))
                .isNull();
    }
}
