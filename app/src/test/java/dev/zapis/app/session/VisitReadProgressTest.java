package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.query.Query;
import dev.zapis.query.QueryHandlers;
import dev.zapis.query.Reads;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("F44")
class VisitReadProgressTest {

    private static final long ANNA = 1;
    private static final Duration LONG = Duration.ofSeconds(3);

    private final FakeReadPositions tables =
            new FakeReadPositions().stand("desk", 20, 20).stand("person", 9, 5).stand("office", 3, 3);
    private final QuerySender queries = new QuerySender(
            new QueryHandlers(VisitReadProgressTest::none)
                    .add(new Plan.Handler("plan"))
                    .add(new Names.Handler("names")),
            tables);
    private final OwnPositions own = new OwnPositions(() -> Mono.just(Map.of()));
    private final VisitReadProgress progress = new VisitReadProgress(queries, own, ANNA);

    private static <T> T none(Class<T> type) {
        throw new AssertionError("no " + type);
    }

    @Reads({"desk", "person"})
    record Plan() implements Query<String> {

        record Handler(String answer) {

            @QueryHandler
            Mono<String> handle(Plan query) {
                return Mono.just(answer);
            }
        }
    }

    @Reads("person")
    record Names() implements Query<String> {

        record Handler(String answer) {

            @QueryHandler
            Mono<String> handle(Names query) {
                return Mono.just(answer);
            }
        }
    }

    private void recorded(long position, String... types) {
        progress.recorded(new CommandSender.Recorded(position, Set.of(types)));
    }

    @Test
    void tables_that_stand_still_are_not_waited_for_where_nothing_of_ones_own_feeds_them() {
        recorded(20, "desk.Booked");
        StepVerifier.create(progress.ask(new Plan())).expectNext("plan").verifyComplete();
        assertThat(tables.waited()).containsExactly("desk 20");
        assertThat(progress.isBehind()).isFalse();
    }

    @Test
    void tables_that_the_question_does_not_read_are_not_waited_for() {
        tables.stand("desk", 20, 0);
        recorded(20, "desk.Booked", "office.Opened");
        StepVerifier.create(progress.ask(new Names())).expectNext("names").verifyComplete();
        assertThat(tables.waited()).isEmpty();
    }

    @Test
    void what_one_has_recorded_is_waited_for_a_little_and_once() {
        recorded(21, "person.Renamed", "desk.Booked");
        StepVerifier.withVirtualTime(() -> progress.ask(new Names()).zipWith(progress.ask(new Names())))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(1))
                .thenAwait(LONG)
                .expectNextCount(1)
                .verifyComplete();
        assertThat(tables.waited()).containsExactly("person 21");
        assertThat(progress.isBehind()).isTrue();
        StepVerifier.create(progress.ask(new Names())).expectNext("names").verifyComplete();
        tables.stand("person", 21, 21);
        StepVerifier.create(progress.over()).verifyComplete();
        assertThat(own.seen("person")).isEqualTo(21);
    }

    @Test
    void the_next_visit_waits_for_what_the_one_before_has_recorded() {
        recorded(21, "person.Renamed");
        tables.stand("person", 21, 21);
        var next = new VisitReadProgress(queries, own, ANNA);
        next.begun().block();
        StepVerifier.create(next.ask(new Plan())).expectNext("plan").verifyComplete();
        assertThat(tables.waited()).containsExactly("person 21");
        var later = new VisitReadProgress(queries, own, ANNA);
        later.begun().block();
        StepVerifier.create(later.ask(new Plan())).expectNext("plan").verifyComplete();
        assertThat(tables.waited()).hasSize(1);
    }

    @Test
    void what_others_did_is_seen_beside_the_refusal_that_it_led_to() {
        tables.stand("person", 9, 9);
        progress.happened(30).block();
        StepVerifier.create(progress.ask(new Plan())).expectNext("plan").verifyComplete();
        assertThat(tables.waited()).containsExactlyInAnyOrder("desk 20", "person 9");
    }

    @Test
    void tables_that_stand_still_do_not_make_others_wait_less() {
        recorded(21, "person.Renamed");
        StepVerifier.withVirtualTime(() -> progress.ask(new Names()))
                .thenAwait(LONG)
                .expectNext("names")
                .verifyComplete();
        recorded(22, "desk.Booked");
        StepVerifier.withVirtualTime(() -> progress.ask(new Plan()))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(1))
                .thenAwait(LONG)
                .expectNext("plan")
                .verifyComplete();
    }
}
