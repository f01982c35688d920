package dev.zapis.playground.world;

import dev.zapis.playground.storage.FileStore;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import reactor.core.publisher.Mono;

/** The files that one bot knows. */
public final class Media {

    private static final int KEPT_FILES = 2_000;

    private final KeyValueLog log;
    private final FileStore store;
    private final String key;
    private final Counter numbers;
    private final ConcurrentSkipListMap<Long, MediaFile> files = new ConcurrentSkipListMap<>();

    Media(KeyValueLog log, FileStore store, String key) {
        this.log = log;
        this.store = store;
        this.key = key;
        numbers = new Counter(log, key + "/last", 0);
        log.under(key + "/file/").values().stream()
                .map(MediaFile::read)
                .forEach(file -> files.put(file.number(), file));
    }

    public Mono<MediaFile> keep(String owner, String kind, Upload upload) {
        MediaFile file = MediaFile.of(numbers.next(), owner, kind, upload);
        return store.put(file.storeName(), upload.bytes())
                .then(Mono.fromRunnable(() -> learn(file)))
                .then(Mono.defer(this::tidy))
                .thenReturn(file);
    }

    private void learn(MediaFile file) {
        files.put(file.number(), file);
        log.put(key + "/file/" + file.number(), file.kept());
    }

    private Mono<Void> tidy() {
        if (files.size() <= KEPT_FILES) return Mono.empty();
        MediaFile oldest = files.pollFirstEntry().getValue();
        log.remove(key + "/file/" + oldest.number());
        return store.remove(oldest.storeName());
    }

    public Optional<MediaFile> find(String fileId) {
        return files.values().stream()
                .filter(file -> file.fileId().equals(fileId))
                .findFirst();
    }

    public Optional<MediaFile> at(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public Mono<FileStore.Found> bytes(MediaFile file) {
        return store.find(file.storeName());
    }
}
