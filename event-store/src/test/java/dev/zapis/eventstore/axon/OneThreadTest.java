package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.CourseSamples.SeatTaken;
import dev.zapis.eventstore.axon.CourseSamples.TakeSeat;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Commands, the log's answers to them and the handlers of events share a few threads. Here it is one: if any of them kept it while
 * it waits for another, nothing would ever end.
 */
class OneThreadTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PEOPLE = 40;

    private final Scheduler one = Schedulers.newBoundedElastic(1, 100_000, "one");
    private final FakeEventLog log = new FakeEventLog();
    private final CourseOffice office = new CourseOffice(log, one);
    private final SeatTable table = new SeatTable();

    /** Its handler is done when its table has answered, on another thread. */
    static final class SeatTable {

        final Set<String> people = ConcurrentHashMap.newKeySet();

        @EventHandler
        Mono<Void> on(SeatTaken event) {
            return Mono.delay(Duration.ofMillis(1)).then(Mono.fromRunnable(() -> people.add(event.person())));
        }
    }

    @AfterEach
    void stop() {
        office.close();
        one.dispose();
    }

    @Test
    void what_decides_and_what_reads_never_waits_on_the_thread_that_the_logs_answers_need() {
        AnnotatedProjectionHandler handling = office.adapter.axon.handling(table);
        Mono<Void> decided = Flux.range(0, 2 * PEOPLE)
                .flatMap(i -> office.asyncTellLater(new TakeSeat(course(i), "p" + i, 2 * PEOPLE), "t" + i), 2 * PEOPLE)
                .doOnNext(answer -> assertThat(answer).isInstanceOfAny(Message.class, OverloadedException.class))
                .then();

        Disposable handled =
                log.tail(0).flatMap(event -> handled(handling, event)).subscribe();
        decided.block(LIMIT);

        assertThat(office.adapter.axon.redecided()).isPositive();
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> table.people.size() == log.events().size());
        handled.dispose();
    }

    /** Half of all want the same. */
    private static String course(int i) {
        return i % 2 == 0 ? "yoga" : "course" + i;
    }

    private static Mono<Void> handled(AnnotatedProjectionHandler handling, StoredEvent event) {
        return handling.handle(event, new AnnotatedProjectionHandlerTest.Rows());
    }
}
