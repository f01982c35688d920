package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final OwnPositions positions = new OwnPositions(() -> Mono.fromSupplier(head::get));

    @Test
    void after_a_start_everybody_sees_all_that_was_there_before() {
        assertThat(positions.of(ANNA).block()).isEqualTo(40);
        head.set(50);
        assertThat(positions.of(BORIS).block()).isEqualTo(40);
        positions.seen(40);
        assertThat(positions.of(ANNA).block()).isZero();
    }

    @Test
    void who_records_something_waits_for_it_and_nobody_else_does() {
        positions.seen(40);
        positions.recorded(ANNA, 45);
        assertThat(positions.of(ANNA).block()).isEqualTo(45);
        assertThat(positions.of(BORIS).block()).isZero();
        positions.seen(44);
        assertThat(positions.of(ANNA).block()).isEqualTo(45);
        positions.seen(45);
        assertThat(positions.of(ANNA).block()).isZero();
    }

    @Test
    void who_takes_over_shows_what_another_program_has_recorded() {
        positions.seen(40);
        assertThat(positions.of(ANNA).block()).isZero();
        head.set(60);
        positions.begin();
        assertThat(positions.of(ANNA).block()).isEqualTo(60);
    }

    @Test
    void when_too_many_wait_all_wait_for_the_newest() {
        positions.seen(40);
        for (int account = 10; account < 60_000; account++) positions.recorded(account, 41 + account);
        assertThat(positions.of(BORIS).block()).isEqualTo(60_040);
        positions.seen(60_040);
        assertThat(positions.of(BORIS).block()).isZero();
        positions.recorded(ANNA, 60_050);
        assertThat(positions.of(ANNA).block()).isEqualTo(60_050);
        assertThat(positions.of(BORIS).block()).isZero();
    }

    @Test
    void a_log_that_could_not_be_asked_is_asked_again() {
        AtomicLong asked = new AtomicLong();
        OwnPositions later = new OwnPositions(() -> asked.incrementAndGet() == 1
                ? Mono.error(new IllegalStateException("gone on purpose"))
                : Mono.just(7L));
        StepVerifier.create(later.of(ANNA)).verifyError();
        assertThat(later.of(ANNA).block()).isEqualTo(7);
    }
}
