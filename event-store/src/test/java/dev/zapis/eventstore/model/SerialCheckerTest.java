package dev.zapis.eventstore.model;

import static dev.zapis.eventstore.EventSamples.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The judge finds what logs do wrong. */
@Tag("F25")
class SerialCheckerTest {

    @Test
    void hundreds_of_seeds_agree_with_the_model_itself() {
        Seeds.each(400, 20_000, seed -> judged(seed, new InMemoryEventLog(), append -> append));
    }

    @Test
    void a_log_that_forgets_a_condition_is_found() {
        assertThatThrownBy(() -> Seeds.each(
                        200,
                        200,
                        seed -> judged(
                                seed,
                                new InMemoryEventLog(),
                                append -> new Append(
                                        append.events(), nothing(), append.after(), append.once(), List.of()))))
                .hasMessageContaining("-Dseed=")
                .hasStackTraceContaining("nothing contradicts");
    }

    @Test
    void a_log_that_lets_a_command_in_twice_is_found() {
        assertThatThrownBy(() -> Seeds.each(
                        200,
                        200,
                        seed -> judged(
                                seed,
                                new InMemoryEventLog(),
                                append -> new Append(
                                        append.events(), append.condition(), append.after(), Set.of(), List.of()))))
                .hasStackTraceContaining("nothing contradicts");
    }

    @Test
    void a_log_that_loses_an_event_of_an_append_is_found() {
        assertThatThrownBy(() -> Seeds.each(
                        200,
                        200,
                        seed -> judged(
                                seed,
                                new InMemoryEventLog(),
                                append -> new Append(
                                        append.events().subList(0, 1),
                                        append.condition(),
                                        append.after(),
                                        append.once(),
                                        List.of()))))
                .hasStackTraceContaining("the log has position");
    }

    @Test
    void a_refusal_that_nothing_justifies_is_found() {
        assertThatThrownBy(() -> Seeds.each(
                        200,
                        200,
                        seed -> judged(
                                seed,
                                new InMemoryEventLog(),
                                append -> new Append(
                                        append.events(), everything(), append.after(), append.once(), List.of()))))
                .hasStackTraceContaining("contradicts");
    }

    @Test
    void a_right_history_is_no_fault() {
        assertThatCode(() -> judged(1, new InMemoryEventLog(), append -> append))
                .doesNotThrowAnyException();
    }

    private static void judged(long seed, EventLog log, UnaryOperator<Append> twist) {
        var draw = new Draw(seed);
        var history = new History();
        var twisted = new Twisted(log, twist);
        for (int step = 0; step < 30; step++) {
            long head = requireNonNull(
                            history.source(twisted, draw.criteria(), 0, true).block())
                    .head();
            history.append(twisted, draw.append(draw.marker(0, head))).block();
        }
        new SerialChecker(
                        0,
                        Set.of(),
                        requireNonNull(log.source(everything()).block()).events())
                .check(history);
    }

    /** Records something else than it was asked to. */
    private record Twisted(EventLog log, UnaryOperator<Append> twist) implements EventLog {

        @Override
        public Mono<Long> append(Append append) {
            return log.append(twist.apply(append));
        }

        @Override
        public Mono<SourcingResult> source(Criteria criteria, long after) {
            return log.source(criteria, after);
        }

        @Override
        public Flux<StoredEvent> tail(long after) {
            return log.tail(after);
        }

        @Override
        public Mono<Long> head() {
            return log.head();
        }

        @Override
        public Mono<byte[]> dataKey(String subject) {
            return log.dataKey(subject);
        }
    }
}
