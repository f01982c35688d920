package dev.zapis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What queries say that they read is what their SQL reads: whoever asks waits for that alone. */
class ReadsTest {

    private static final Pattern MADE = Pattern.compile("create table \\{(\\w+)}");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(\\w+)");

    private final QueryHandlers queries = QueryModule.handlers(ReadsTest::none);

    private static <T> T none(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, with) -> {
            throw new AssertionError("nothing is asked here");
        }));
    }

    @Test
    void every_query_says_just_what_its_sql_reads() {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> read = new TreeMap<>();
        Map<String, String> slices = slices();
        for (Class<?> query : queries.queries()) {
            said.put(query.getSimpleName(), new TreeSet<>(queries.reads(query)));
            read.put(query.getSimpleName(), read(query, slices));
        }
        assertThat(said).isEqualTo(read).hasSizeGreaterThan(30);
    }

    /** Slices by their tables. */
    private static Map<String, String> slices() {
        Map<String, String> slices = new TreeMap<>();
        for (ReadModel model : QueryModule.readModels())
            MADE.matcher(model.sql()).results().forEach(made -> slices.put(made.group(1), model.name()));
        return slices;
    }

    private static Set<String> read(Class<?> query, Map<String, String> slices) {
        return CodeStrings.of(handler(query)).stream()
                .flatMap(text -> READ.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .filter(slices::containsKey)
                .map(slices::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> handler(Class<?> query) {
        try {
            return Class.forName(query.getName() + "$Handler");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    record Silent() implements Query<String> {

        record Handler(String answer) {

            @QueryHandler
            Mono<String> handle(Silent query) {
                return Mono.just(answer);
            }
        }
    }

    @Reads("moon")
    record Moonlit() implements Query<String> {

        record Handler(String answer) {

            @QueryHandler
            Mono<String> handle(Moonlit query) {
                if (answer.isEmpty()) throw new IllegalArgumentException("dark");
                return Mono.just(answer);
            }
        }
    }

    @Test
    void a_query_that_does_not_say_what_it_reads_stops_the_start() {
        assertThatThrownBy(() -> queries.add(new Silent.Handler("")))
                .hasMessage(Silent.class.getName() + " does not say what it reads");
        queries.add(new Moonlit.Handler(""));
        assertThatThrownBy(() -> queries.readOnly(Set.of("desk", "office", "person")))
                .hasMessage(Moonlit.class.getName() + " reads what is not: [moon]");
    }

    @Test
    void one_answers_and_a_failure_is_its_own() {
        queries.add(new Moonlit.Handler(""));
        assertThatThrownBy(() -> queries.add(new Moonlit.Handler("")))
                .hasMessage("two answer " + Moonlit.class.getName());
        assertThatThrownBy(() -> queries.answer(new Moonlit()).block()).hasMessage("dark");
        assertThatThrownBy(() -> queries.answer(new Silent()).block())
                .hasMessage("nobody answers " + Silent.class.getName());
        var lit = new QueryHandlers(ReadsTest::none).add(new Moonlit.Handler("bright"));
        assertThat(lit.answer(new Moonlit()).block()).isEqualTo("bright");
    }
}
