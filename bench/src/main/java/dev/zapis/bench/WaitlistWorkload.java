package dev.zapis.bench;

import dev.zapis.eventstore.OverloadedException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ten thousand people want one of a hundred seats at the same moment; who gets none gets a place on the waiting list. */
final class WaitlistWorkload {

    private static final int PEOPLE = 10_000;
    private static final int SEATS = 100;
    private static final int TRIES = 100;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String RECORDED =
            "select count(*) from event join event_tag using (position) where tag = 'lesson=%s' and type like '%%.%s'";
    /** Each place as often as it should be: once. */
    private static final String PLACES =
            "select count(distinct convert_from(payload, 'UTF8')::jsonb ->> 'place') from event"
                    + " join event_tag using (position) where tag = 'lesson=%s' and type like '%%.WaitlistJoined'";

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final Store store;
    private final SeatSales.Lesson lesson = new SeatSales.Lesson("waitlist" + Samples.number(), SEATS);

    private WaitlistWorkload(Store store) {
        this.store = store;
    }

    static List<Figure> rush(Run run, Store store) throws Exception {
        return new WaitlistWorkload(store).figures(Axon.over(store));
    }

    private List<Figure> figures(Axon axon) throws Exception {
        try {
            var began = System.nanoTime();
            Flux.range(0, PEOPLE)
                    .flatMap(i -> come(axon, "p" + i), PEOPLE)
                    .then()
                    .timeout(LIMIT, Mono.empty())
                    .block();
            return verdict((System.nanoTime() - began) / 1e9);
        } finally {
            axon.close();
        }
    }

    /** Somebody who is told that all are busy asks again some time within a second. */
    private Mono<Void> come(Axon axon, String person) {
        return Mono.defer(() -> axon.tell(new SeatSales.TakeSeatOrWait(lesson, person)))
                .doOnNext(told -> done.incrementAndGet())
                .retryWhen(Retry.fixedDelay(
                                TRIES,
                                Duration.ofMillis(
                                        50 + ThreadLocalRandom.current().nextInt(950)))
                        .filter(OverloadedException.class::isInstance)
                        .doBeforeRetry(again -> busy.incrementAndGet()))
                .then()
                .onErrorResume(Exception.class, failed -> Mono.fromRunnable(other::incrementAndGet));
    }

    private List<Figure> verdict(double seconds) throws SQLException {
        var seats = recorded("SeatTaken");
        var waiting = recorded("WaitlistJoined");
        var places = Server.ask(store.address(), PLACES.formatted(lesson.name()));
        var rest = Integer.toString(PEOPLE - SEATS);
        var right = done.get() == PEOPLE
                && seats.equals(Integer.toString(SEATS))
                && waiting.equals(rest)
                && places.equals(rest);
        var note = "%s seats, %s wait on %s places, %d failed, %d times busy"
                .formatted(seats, waiting, places, other.get(), busy.get());
        return List.of(
                Figure.gated(
                        "waitlist",
                        "10,000 people, 100 seats, all others wait: all right",
                        right ? 1 : 0,
                        Gate.atLeast(1, 1),
                        note),
                Figure.plain("waitlist", "until all are answered, s", seconds, "times busy: " + busy.get()));
    }

    private String recorded(String type) throws SQLException {
        return Server.ask(store.address(), RECORDED.formatted(lesson.name(), type));
    }
}
