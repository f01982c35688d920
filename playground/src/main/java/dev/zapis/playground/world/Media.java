package dev.zapis.playground.world;

import dev.zapis.playground.storage.FileStore;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import reactor.core.publisher.Mono;

/** The files that one bot knows. */
public final class Media {

    private static final int KEPT_FILES = 2_000;

    private final KeyValueLog journal;
    private final FileStore shelf;
    private final String key;
    private final Counter numbers;
    private final ConcurrentSkipListMap<Long, MediaFile> files = new ConcurrentSkipListMap<>();

    Media(KeyValueLog journal, FileStore shelf, String key) {
        this.journal = journal;
        this.shelf = shelf;
        this.key = key;
        numbers = new Counter(journal, key + "/last", 0);
        journal.under(key + "/file/").values().stream()
                .map(MediaFile::read)
                .forEach(file -> files.put(file.number(), file));
    }

    public Mono<MediaFile> keep(String owner, String kind, Upload upload) {
        MediaFile file = MediaFile.of(numbers.next(), owner, kind, upload);
        return shelf.put(file.shelfName(), upload.bytes())
                .then(Mono.fromRunnable(() -> learn(file)))
                .then(Mono.defer(this::tidy))
                .thenReturn(file);
    }

    private void learn(MediaFile file) {
        files.put(file.number(), file);
        journal.put(key + "/file/" + file.number(), file.kept());
    }

    private Mono<Void> tidy() {
        if (files.size() <= KEPT_FILES) return Mono.empty();
        MediaFile oldest = files.pollFirstEntry().getValue();
        journal.remove(key + "/file/" + oldest.number());
        return shelf.remove(oldest.shelfName());
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
        return shelf.find(file.shelfName());
    }
}
