package dev.zapis.app.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The master keys at hand.
 *
 * @param current what everything is to be wrapped by
 * @param previous by these a store may be wrapped whose key was not exchanged yet, or an older copy of one; the newest first
 */
public record MasterKeys(MasterKey current, List<MasterKey> previous) {

    public MasterKeys {
        previous = List.copyOf(previous);
    }

    public Stream<MasterKey> all() {
        return Stream.concat(Stream.of(current), previous.stream());
    }
}
