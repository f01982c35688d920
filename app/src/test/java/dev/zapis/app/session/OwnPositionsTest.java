package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("F44")
class OwnPositionsTest {

    private static final long ANNA = 1;
    private static final long BORIS = 2;

    private final AtomicLong head = new AtomicLong(40);
    private final OwnPositions positions = new OwnPositions(() -> Mono.fromSupplier(() -> desk(head.get())));

    private static Map<String, Long> desk(long position) {
        return Map.of("desk", position);
    }

    @Test
    void after_a_start_everybody_sees_all_that_was_there_before() {
        assertThat(positions.of(ANNA).block()).isEqualTo(desk(40));
        head.set(50);
        assertThat(positions.of(BORIS).block()).isEqualTo(desk(40));
        positions.seen("desk", 40);
        assertThat(positions.of(ANNA).block()).isEmpty();
    }

    @Test
    void who_records_something_waits_for_it_and_nobody_else_does() {
        positions.seen("desk", 40);
        positions.recorded(ANNA, desk(45));
        assertThat(positions.of(ANNA).block()).isEqualTo(desk(45));
        assertThat(positions.of(BORIS).block()).isEmpty();
        positions.seen("desk", 44);
        assertThat(positions.of(ANNA).block()).isEqualTo(desk(45));
        positions.seen("desk", 45);
        assertThat(positions.of(ANNA).block()).isEmpty();
    }

    @Test
    void tables_that_show_it_are_not_waited_for_with_those_that_do_not() {
        positions.recorded(ANNA, Map.of("desk", 45L, "person", 45L));
        positions.recorded(ANNA, Map.of("person", 43L));
        positions.seen("desk", 45);
        assertThat(positions.of(ANNA).block()).isEqualTo(Map.of("person", 45L));
    }

    @Test
    void who_takes_over_shows_what_another_program_has_recorded() {
        positions.seen("desk", 40);
        assertThat(positions.of(ANNA).block()).isEmpty();
        head.set(60);
        positions.begin();
        assertThat(positions.of(ANNA).block()).isEqualTo(desk(60));
    }

    @Test
    void when_too_many_wait_all_wait_for_the_newest() {
        positions.seen("desk", 40);
        for (int account = 10; account < 60_000; account++) positions.recorded(account, desk(41 + account));
        assertThat(positions.of(BORIS).block()).isEqualTo(desk(60_040));
        positions.seen("desk", 60_040);
        assertThat(positions.of(BORIS).block()).isEmpty();
        positions.recorded(ANNA, desk(60_050));
        assertThat(positions.of(ANNA).block()).isEqualTo(desk(60_050));
        assertThat(positions.of(BORIS).block()).isEmpty();
    }

    @Test
    void a_log_that_could_not_be_asked_is_asked_again() {
        AtomicLong asked = new AtomicLong();
        OwnPositions later = new OwnPositions(() -> asked.incrementAndGet() == 1
                ? Mono.error(new IllegalStateException("gone on purpose"))
                : Mono.just(desk(7)));
        StepVerifier.create(later.of(ANNA)).verifyError();
        assertThat(later.of(ANNA).block()).isEqualTo(desk(7));
    }
}
