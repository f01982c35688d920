package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.FakeTelegram;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.updates.PollingState.Cause;
import dev.zapis.bot.telegram.updates.PollingState.PollFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@Tag("F42")
class LongPollingSourceTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final AtomicInteger polls = new AtomicInteger();

    /** Code, answer, whether that says that the bot is not to have its updates. */
    @ParameterizedTest
    @CsvSource({
        "401, '{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}', true",
        "403, '{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden\"}', true",
        "404, '{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}', true",
        "0, '<html>404 Not Found</html>', false",
        "409, '{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}', false",
        "0, 'garbage', false"
    })
    void polling_goes_on_when_trouble_ends_and_says_meanwhile_what_is_so(int code, String answer, boolean refused) {
        for (Duration lasts : List.of(Duration.ofMillis(1), Duration.ofMinutes(10))) {
            polls.set(0);
            StepVerifier.withVirtualTime(() -> {
                        LongPollingSource loop = loop(now().plus(lasts), answer);
                        return loop.updates(Set::of)
                                .doOnNext(update ->
                                        assertThat(loop.state().failure()).isNull());
                    })
                    .thenAwait(lasts.plus(SOON))
                    .expectNextCount(1)
                    .thenCancel()
                    .verify();
            assertThat(polls.get()).isLessThanOrEqualTo(2 + (int) (lasts.toSeconds() / 5));
        }
        says(code, answer, refused);
    }

    private void says(int code, String answer, boolean refused) {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            LongPollingSource loop = loop(Instant.MAX, answer);
            var running = loop.updates(Set::of).subscribe();
            time.advanceTimeBy(SOON);
            Cause cause = refused ? Cause.REFUSED : Cause.TELEGRAM;
            assertThat(loop.state()).isEqualTo(new PollingState(null, new PollFailure(cause, code), 0));
            running.dispose();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void updates_that_can_not_be_kept_are_the_databases_trouble_and_polled_for_again() {
        var time = VirtualTimeScheduler.getOrSet();
        var isGone = new AtomicBoolean(true);
        try {
            var loop = new LongPollingSource(
                    poll -> Mono.fromSupplier(() -> {
                        polls.incrementAndGet();
                        return update();
                    }),
                    come -> Mono.delay(Duration.ofMillis(100))
                            .then(Mono.defer(() -> isGone.get()
                                    ? Mono.error(new IllegalStateException("gone on purpose"))
                                    : Mono.just(come))),
                    LongPollingSourceTest::now,
                    Duration.ofSeconds(1));
            var running = loop.updates(Set::of).subscribe();
            time.advanceTimeBy(SOON);
            assertThat(loop.state().failure()).isEqualTo(new PollFailure(Cause.NOT_KEPT, 0));
            assertThat(loop.state().answered()).isNotNull();
            assertThat(polls).hasValueGreaterThan(1);
            assertThat(loop.state().unkept()).isBetween(polls.get() - 1, polls.get());
            isGone.set(false);
            time.advanceTimeBy(SOON);
            assertThat(loop.state().failure()).isNull();
            assertThat(loop.state().unkept()).isZero();
            running.dispose();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    private LongPollingSource loop(Instant well, String answer) {
        return new LongPollingSource(
                poll -> Mono.defer(() -> {
                    polls.incrementAndGet();
                    return now().isBefore(well) ? Mono.error(() -> fault(answer)) : Mono.just(update());
                }),
                Mono::<List<Kept>>just,
                LongPollingSourceTest::now,
                Duration.ofSeconds(1));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Schedulers.parallel().now(TimeUnit.MILLISECONDS));
    }

    private static ApiFault fault(String answer) {
        try {
            ApiFault.result(404, answer.getBytes(StandardCharsets.UTF_8));
            throw new AssertionError("that is no fault: " + answer);
        } catch (ApiFault fault) {
            return fault;
        }
    }

    private static ArrayNode update() {
        try {
            return (ArrayNode) new ObjectMapper().readTree("[" + FakeTelegram.said(1, 42, 10, "x") + "]");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
