package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import reactor.core.publisher.MonoSink;

/**
 * An append that somebody waits for.
 *
 * @param bytes about how much it takes in memory and on the wire
 * @param since when it came, by {@link System#nanoTime}
 */
record AppendRequest(Append append, MonoSink<Long> answer, long bytes, long since) {

    static AppendRequest of(Append append, MonoSink<Long> answer) {
        return new AppendRequest(append, answer, AppendValidator.bytesOf(append), System.nanoTime());
    }

    int events() {
        return append.events().size();
    }
}
