package dev.zapis.playground.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Bytes of pictures and documents, one file each, read and written off the event loop. */
public final class FileStore {

    static final int PIECE = 16 << 10;

    private final Path directory;

    public FileStore(Path directory) {
        this.directory = directory;
    }

    public Mono<Void> put(String name, byte[] bytes) {
        return Mono.<Void>fromRunnable(() -> write(name, bytes)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Empty when nothing of that name is there. */
    public Mono<Found> find(String name) {
        Path path = path(name);
        return Mono.fromCallable(() -> Files.exists(path) ? new Found(path, Files.size(path)) : null)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** A file that is read piece by piece, as fast as its reader takes it. */
    public record Found(Path path, long size) {

        public Flux<DataBuffer> bytes() {
            return DataBufferUtils.read(path, DefaultDataBufferFactory.sharedInstance, PIECE)
                    .subscribeOn(Schedulers.boundedElastic());
        }
    }

    public Mono<Void> remove(String name) {
        return Mono.fromCallable(() -> Files.deleteIfExists(path(name)))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(directory, OwnerOnlyFiles.DIRECTORY);
            Path fresh = path(name + ".new");
            Files.deleteIfExists(fresh);
            Files.write(Files.createFile(fresh, OwnerOnlyFiles.FILE), bytes);
            Files.move(fresh, path(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the playground cannot keep a file in " + directory, e);
        }
    }

    private Path path(String name) {
        return directory.resolve(name);
    }
}
