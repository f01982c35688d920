package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.CourseSamples.SEATS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.CourseSamples.Full;
import dev.zapis.eventstore.axon.CourseSamples.TakeSeat;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.axonframework.messaging.core.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many want the same, from two instances with memories of their own. */
@Tag("F27")
class CrowdIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final boolean LONG = "long".equals(System.getProperty("faults"));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final Database other = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final PostgresEventLog otherLog = PostgresEventLog.open(other);
    private final CourseOffice here = CourseOffice.patient(log);
    private final CourseOffice there = CourseOffice.patient(otherLog);

    @AfterEach
    void stop() {
        here.close();
        there.close();
        log.close()
                .then(otherLog.close())
                .then(database.close())
                .then(other.close())
                .block(LIMIT);
    }

    @Test
    @Tag("F1")
    void of_four_hundred_before_two_instances_a_hundred_get_a_seat_and_the_others_the_reason() {
        List<Object> answers = atOnce(400, 400, i -> (i % 2 == 0 ? here : there)
                .asyncTellLater(new TakeSeat("yoga", "p" + i, SEATS), "t" + i));

        assertSold(SEATS, answers);
        assertThat(log.head().block(LIMIT)).isEqualTo(SEATS);
    }

    @Test
    @Tag("F28")
    void a_hundred_and_sixty_who_keep_asking_for_many_seats_sell_all_of_them_and_none_twice() {
        int seats = LONG ? 8_000 : 800;
        List<Object> answers = atOnce(seats + 160, 160, i -> (i % 2 == 0 ? here : there)
                .asyncTellLater(new TakeSeat("opera", "p" + i, seats), "t" + i));

        assertSold(seats, answers);
        assertThat(log.head().block(LIMIT)).isEqualTo(seats);
    }

    @Test
    @Tag("F28")
    void of_five_hundred_who_want_the_one_seat_one_gets_it_and_everybody_is_answered() {
        List<Object> answers = atOnce(
                500, 500, i -> (i % 2 == 0 ? here : there).asyncTellLater(new TakeSeat("throne", "p" + i, 1), "t" + i));

        assertThat(answers).hasSize(500);
        assertSold(1, answers);
    }

    @Test
    void sixty_four_who_keep_on_wanting_the_same_all_get_it_without_colliding_each_time() {
        List<Object> answers =
                atOnce(640, 64, i -> here.asyncTellLater(new TakeSeat("yoga", "p" + i, 10_000), "t" + i));

        assertThat(answers).hasOnlyElementsOfTypes(Message.class);
        assertThat(log.head().block(LIMIT)).isEqualTo(640);
        assertThat(here.log.appends).hasValueLessThan(2 * 640);
    }

    private static void assertSold(int seats, List<Object> answers) {
        assertThat(answers).filteredOn(Message.class::isInstance).hasSize(seats);
        assertThat(answers).filteredOn(answer -> !(answer instanceof Message)).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(Full.class));
    }

    private static List<Object> atOnce(int count, int together, IntFunction<Mono<Object>> deed) {
        return requireNonNull(Flux.range(0, count)
                .flatMap(i -> Mono.defer(() -> deed.apply(i)).subscribeOn(Schedulers.parallel()), together)
                .collectList()
                .block(LIMIT));
    }
}
