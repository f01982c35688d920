package dev.zapis.eventstore.projection.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import io.r2dbc.spi.Connection;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class HandlerInvokerTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final StoredEvent EVENT = new StoredEvent(
            1,
            UUID.randomUUID(),
            "zapis.test.Done",
            "1",
            new byte[0],
            new byte[0],
            Instant.EPOCH,
            Set.of(),
            null,
            null);

    private final Sinks.One<String> seen = Sinks.one();

    /** Says what its context tells it. */
    private class Telling implements ProjectionHandler {
        @Override
        public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
            return Mono.deferContextual(context -> {
                seen.tryEmitValue(context.getOrDefault("projection", "none"));
                return Mono.empty();
            });
        }
    }

    /** A batch of events is taken one by one after it, and this one is parked: any other failure would begin all anew. */
    @Test
    void a_key_that_can_not_be_told_is_the_fault_of_whoever_should_tell_it() {
        HandlerInvoker invoker = new HandlerInvoker(
                new Telling() {
                    @Override
                    public String key(StoredEvent event) {
                        throw new IllegalStateException("no key");
                    }
                },
                1,
                SOON);
        assertThatThrownBy(() -> invoker.key(EVENT))
                .isInstanceOf(EventHandlingException.class)
                .hasRootCauseMessage("no key");
    }

    @Test
    void what_handles_an_event_sees_the_context_of_who_reads_the_log() {
        HandlerInvoker invoker = new HandlerInvoker(new Telling(), 1, SOON);
        Connection untouched = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    throw new AssertionError("nothing is written");
                });

        StepVerifier.create(invoker.handle(EVENT, invoker.in(untouched))
                        .contextWrite(context -> context.put("projection", "desks"))
                        .then(seen.asMono()))
                .expectNext("desks")
                .expectComplete()
                .verify(SOON);
    }
}
