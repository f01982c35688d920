package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The arguments of the append function: all about a batch of requests as parallel arrays; the batch is one for now. */
record AppendCall(UUID batch, Append request) {

    static final String SQL = "select last_position, conflict from append_events("
            + "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

    static AppendCall of(UUID batch, Append request) {
        if (request.events().isEmpty()) {
            throw new IllegalArgumentException("an append records at least one event");
        }
        return new AppendCall(batch, request);
    }

    Object[] arguments() {
        var items = request.condition().items();
        var events = request.events();
        var once = List.copyOf(request.once());
        var keys = request.keys();
        return new Object[] {
            batch,
            new Long[] {request.after()},
            numbers(items),
            texts(items, item -> Joined.of(item.tags())),
            texts(items, item -> Joined.of(item.types())),
            numbers(once),
            texts(once, tag -> tag),
            numbers(events),
            events.stream().map(NewEvent::id).toArray(UUID[]::new),
            texts(events, NewEvent::type),
            texts(events, NewEvent::version),
            events.stream().map(NewEvent::payload).toArray(byte[][]::new),
            events.stream().map(NewEvent::metadata).toArray(byte[][]::new),
            texts(events, NewEvent::subject),
            texts(events, event -> Joined.of(event.tags())),
            numbers(keys),
            texts(keys, DataKey::subject),
            keys.stream().map(DataKey::wrapped).toArray(byte[][]::new)
        };
    }

    /** Whose the elements are: all of the one request. */
    private static Integer[] numbers(List<?> of) {
        var numbers = new Integer[of.size()];
        Arrays.fill(numbers, 1);
        return numbers;
    }

    private static <T> @Nullable String[] texts(List<T> of, Function<T, @Nullable String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
