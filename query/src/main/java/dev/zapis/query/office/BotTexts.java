package dev.zapis.query.office;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keys of the bot's texts.
 *
 * @param slice the part of the product that they belong to; none: all
 * @param part what the key or the words hold in any language; none: any
 */
@Reads({})
public record BotTexts(@Nullable String slice, @Nullable String part) implements Query<BotTexts.Result> {

    /** @param slices all that there are */
    public record Result(List<String> slices, List<Key> keys) {

        public Result {
            slices = List.copyOf(slices);
            keys = List.copyOf(keys);
        }
    }

    /** @param said by language */
    public record Key(String key, List<BotText.Said> said) {

        public Key {
            said = List.copyOf(said);
        }

        /** In at least one language the bot says something else than it came with. */
        public boolean isChanged() {
            return said.stream().anyMatch(each -> each.changed() != null);
        }
    }

    record Handler(BotText.Source source) {

        @QueryHandler
        Mono<Result> handle(BotTexts query) {
            return Mono.fromSupplier(() -> result(query, source.all()));
        }

        private static Result result(BotTexts query, List<BotText.Words> all) {
            List<String> slices =
                    all.stream().map(Handler::slice).distinct().sorted().toList();
            List<Key> keys = all.stream()
                    .filter(words -> query.slice() == null || query.slice().equals(slice(words)))
                    .filter(words -> query.part() == null || holds(words, query.part()))
                    .map(words -> new Key(words.key(), words.said()))
                    .toList();
            return new Result(slices, keys);
        }

        private static String slice(BotText.Words words) {
            return words.key().substring(0, words.key().indexOf('.'));
        }

        private static boolean holds(BotText.Words words, String part) {
            String sought = part.toLowerCase(Locale.ROOT);
            return Stream.concat(Stream.of(words.key()), words.said().stream().flatMap(Handler::patterns))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
        }

        private static Stream<String> patterns(BotText.Said said) {
            return said.changed() == null ? Stream.of(said.original()) : Stream.of(said.original(), said.changed());
        }
    }
}
