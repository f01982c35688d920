package dev.zapis.eventstore.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventSamples;
import dev.zapis.eventstore.NewEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recorder that tells another program, line by line and at once, so that it knows how far this one had come. */
final class Journal extends Recorder {

    private final OutputStream out;

    Journal(OutputStream out) {
        this.out = out;
    }

    @Override
    void begin(Attempt attempt) {
        var request = attempt.request();
        write(
                "begin",
                attempt.begun(),
                request.after(),
                tags(request.condition()),
                words(request.once()),
                events(request));
    }

    @Override
    void end(Attempt attempt) {
        switch (attempt.outcome()) {
            case Outcome.Recorded at -> write("end", attempt.ended(), id(attempt.request()), "recorded", at.position());
            case Outcome.Refused by -> write("end", attempt.ended(), id(attempt.request()), "refused", by.position());
            case Outcome.Failed failed -> write("end", attempt.ended(), id(attempt.request()), "failed", 0);
            case Outcome.Unknown unknown -> {}
        }
    }

    /** What had been asked and answered when the journal broke off. */
    static List<Attempt> read(Stream<String> lines) {
        var attempts = new LinkedHashMap<UUID, Attempt>();
        lines.map(line -> line.split(" ", -1)).forEach(words -> {
            if (words[0].equals("begin") && words.length == 6) {
                var begun = begun(words);
                attempts.put(id(begun.request()), begun);
            } else if (words[0].equals("end") && words.length == 5) {
                attempts.computeIfPresent(UUID.fromString(words[2]), (id, begun) -> ended(begun, words));
            }
        });
        return List.copyOf(attempts.values());
    }

    private static Attempt begun(String[] words) {
        var tags = set(words[3]);
        var condition = new Criteria(tags.isEmpty() ? List.of() : List.of(new Criterion(tags, Set.of())));
        var request = new Append(events(words[5]), condition, Long.parseLong(words[2]), set(words[4]), List.of());
        return new Attempt(request, Long.parseLong(words[1]), Attempt.NEVER, new Outcome.Unknown());
    }

    private static Attempt ended(Attempt begun, String[] words) {
        long position = Long.parseLong(words[4]);
        Map<String, Outcome> outcomes = new HashMap<>();
        outcomes.put("recorded", new Outcome.Recorded(position));
        outcomes.put("refused", new Outcome.Refused(position));
        outcomes.put("failed", new Outcome.Failed("as told by the program"));
        var outcome = outcomes.getOrDefault(words[3], new Outcome.Unknown());
        return new Attempt(begun.request(), begun.begun(), Long.parseLong(words[1]), outcome);
    }

    private static List<NewEvent> events(String text) {
        return Stream.of(text.split(";"))
                .map(event -> event.split("\\|"))
                .map(parts -> {
                    var like = EventSamples.booked();
                    return new NewEvent(
                            UUID.fromString(parts[0]),
                            like.type(),
                            like.version(),
                            like.payload(),
                            like.metadata(),
                            set(parts[1]),
                            null);
                })
                .toList();
    }

    private static String events(Append request) {
        return request.events().stream()
                .map(event -> event.id() + "|" + words(event.tags()))
                .collect(Collectors.joining(";"));
    }

    /** The load's conditions are about tags, in one item at most. */
    private static String tags(Criteria condition) {
        return condition.items().stream()
                .map(item -> words(item.tags()))
                .findFirst()
                .orElse("");
    }

    private static String words(Set<String> words) {
        return String.join(",", words);
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static UUID id(Append request) {
        return request.events().getFirst().id();
    }

    /** One write per line: the pipe takes it whole or not at all. */
    private void write(Object... words) {
        var line = Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
        try {
            out.write(line.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
