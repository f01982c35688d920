package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The arguments of the append function: all about a batch of requests as parallel arrays. */
final class BatchAppendSql {

    static final String SQL = "select first_position, losers, conflicts, recorded_at from append_events("
            + "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";

    private BatchAppendSql() {}

    static Object[] arguments(Batch batch, boolean again) {
        var items = Owned.of(batch, append -> append.condition().items());
        var once = Owned.of(batch, Append::once);
        var events = Owned.of(batch, Append::events);
        var keys = Owned.of(batch, Append::keys);
        return new Object[] {
            batch.id(),
            again,
            batch.afters().toArray(Long[]::new),
            items.numbers(),
            items.texts(item -> JoinedText.of(item.tags())),
            items.texts(item -> JoinedText.of(item.types())),
            once.numbers(),
            once.texts(tag -> tag),
            events.numbers(),
            events.all().stream().map(NewEvent::id).toArray(UUID[]::new),
            events.texts(NewEvent::type),
            events.texts(NewEvent::version),
            events.bytes(NewEvent::payload),
            events.bytes(NewEvent::metadata),
            events.texts(NewEvent::subject),
            events.texts(event -> JoinedText.of(event.tags())),
            events.all().stream().map(NewEvent::at).toArray(Instant[]::new),
            keys.numbers(),
            keys.texts(DataKey::subject),
            keys.bytes(DataKey::wrapped)
        };
    }

    /** Things of all requests in one list, and by number whose they are. */
    private record Owned<T>(List<T> all, Integer[] numbers) {

        static <T> Owned<T> of(Batch batch, Function<Append, ? extends Collection<T>> part) {
            var all = new ArrayList<T>();
            var numbers = new ArrayList<Integer>();
            for (int i = 0; i < batch.size(); i++) {
                for (var one : part.apply(batch.requests().get(i).append())) {
                    all.add(one);
                    numbers.add(i + 1);
                }
            }
            return new Owned<>(all, numbers.toArray(Integer[]::new));
        }

        @Nullable
        String[] texts(Function<T, @Nullable String> text) {
            return all.stream().map(text).toArray(String[]::new);
        }

        byte[][] bytes(Function<T, byte[]> bytes) {
            return all.stream().map(bytes).toArray(byte[][]::new);
        }
    }
}
