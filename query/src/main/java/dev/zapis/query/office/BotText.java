package dev.zapis.query.office;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One text of the bot in all languages. */
@Reads({})
public record BotText(String key) implements Query<BotText.Result> {

    /** @param words empty for a text that there is not */
    public record Result(Optional<Words> words) {}

    /**
     * @param placeholders what values are put in it
     * @param said by language
     */
    public record Words(String key, SortedSet<String> placeholders, List<Said> said) {

        public Words {
            said = List.copyOf(said);
        }
    }

    /**
     * @param language ISO 639 code
     * @param original the words that the bot came with
     * @param changed those that it says instead; none where it says the original
     */
    public record Said(
            String language, String original, @Nullable String changed) {}

    /** Whoever has the bot's texts at hand. */
    public interface Source {

        /** All of them, by key. */
        List<Words> all();
    }

    record Handler(Source source) {

        @QueryHandler
        Mono<Result> handle(BotText query) {
            return Mono.fromSupplier(() -> new Result(source.all().stream()
                    .filter(words -> words.key().equals(query.key()))
                    .findFirst()));
        }
    }
}
