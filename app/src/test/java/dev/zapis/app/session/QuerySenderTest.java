package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.query.Query;
import dev.zapis.query.QueryHandlers;
import dev.zapis.query.Reads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class QuerySenderTest {

    private final Sinks.One<String> answer = Sinks.one();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> asked = new AtomicReference<>();
    private final QuerySender queries =
            new QuerySender(new QueryHandlers(QuerySenderTest::none).add(new Handler()), new FakeReadPositions());

    private static <T> T none(Class<T> type) {
        throw new AssertionError("no " + type);
    }

    @Reads({})
    record Weather() implements Query<String> {}

    private final class Handler {

        @QueryHandler
        Mono<String> handle(Weather query) {
            asked.set(Thread.currentThread());
            return Mono.deferContextual(context -> answer.asMono()
                    .doOnCancel(() -> cancelled.set(true))
                    .map(said -> said + " for " + context.getOrDefault("who", "nobody")));
        }
    }

    @Test
    void no_thread_waits_and_the_context_goes_along() {
        CompletableFuture<@Nullable String> told = queries.ask(new Weather())
                .contextWrite(context -> context.put("who", "Anna"))
                .toFuture();
        assertThat(asked.get()).isSameAs(Thread.currentThread());
        assertThat(told).isNotDone();
        answer.tryEmitValue("rain");
        assertThat(told).isCompletedWithValue("rain for Anna");
    }

    @Test
    void whoever_leaves_does_not_take_the_question_back() {
        queries.ask(new Weather()).subscribe().dispose();
        assertThat(asked.get()).isNotNull();
        assertThat(cancelled).isFalse();
    }

    @Test
    void no_answer_is_waited_for_without_end() {
        StepVerifier.withVirtualTime(() -> queries.ask(new Weather()))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(9))
                .thenAwait(Duration.ofSeconds(2))
                .verifyError(TimeoutException.class);
        assertThat(cancelled).isFalse();
    }
}
