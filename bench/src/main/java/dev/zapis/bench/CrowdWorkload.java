package dev.zapis.bench;

import dev.zapis.eventstore.OverloadedException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ten thousand people want one of a hundred seats at the same moment. */
final class CrowdWorkload {

    private static final int PEOPLE = 10_000;
    private static final int SEATS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String RECORDED = "select count(*) from event_tag where tag = 'lesson=%s'";
    private static final String LAST_SOLD =
            "select (extract(epoch from max(created_at)) * 1000000)::bigint from event join event_tag using (position)"
                    + " where tag = 'lesson=%s'";

    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    /** When somebody was first told that all seats are sold. */
    private final AtomicLong told = new AtomicLong(Long.MAX_VALUE);

    private final Store store;
    private final SeatSales.Lesson lesson = new SeatSales.Lesson("crowd" + Samples.number(), SEATS);

    private CrowdWorkload(Store store) {
        this.store = store;
    }

    static List<Figure> rush(Run run, Store store) throws Exception {
        return new CrowdWorkload(store).figures(Axon.over(store));
    }

    private List<Figure> figures(Axon axon) throws Exception {
        try {
            var began = System.nanoTime();
            Flux.range(0, PEOPLE)
                    .flatMap(i -> come(axon, "p" + i), PEOPLE)
                    .then()
                    .block(LIMIT);
            return List.of(verdict((System.nanoTime() - began) / 1e9));
        } finally {
            axon.close();
        }
    }

    /** Somebody who is told that all are busy tries again a little later, with the same patience as everybody. */
    private Mono<Void> come(Axon axon, String person) {
        return Mono.defer(() -> axon.tell(new SeatSales.TakeSeat(lesson, person)))
                .doOnNext(done -> sold.incrementAndGet())
                .retryWhen(Retry.backoff(
                                20,
                                Duration.ofMillis(
                                        20 + ThreadLocalRandom.current().nextInt(80)))
                        .maxBackoff(Duration.ofSeconds(2))
                        .filter(OverloadedException.class::isInstance)
                        .doBeforeRetry(again -> busy.incrementAndGet()))
                .then()
                .onErrorResume(Exception.class, refused -> Mono.fromRunnable(() -> hear(refused)));
    }

    private void hear(Throwable refused) {
        if (isSoldOut(refused)) {
            told.accumulateAndGet(PushWorkload.microseconds(), Math::min);
            soldOut.incrementAndGet();
        } else {
            other.incrementAndGet();
        }
    }

    private static boolean isSoldOut(Throwable refused) {
        return refused instanceof SeatSales.SoldOut
                || refused.getCause() != null && isSoldOut(refused.getCause())
                || refused.getMessage() != null && refused.getMessage().contains("all seats are sold");
    }

    private Figure verdict(double seconds) throws SQLException {
        var recorded = Server.ask(store.address(), RECORDED.formatted(lesson.name()));
        var lastSold = Long.parseLong(Server.ask(store.address(), LAST_SOLD.formatted(lesson.name())));
        var right = sold.get() == SEATS
                && soldOut.get() == PEOPLE - SEATS
                && recorded.equals(Integer.toString(SEATS))
                && lastSold <= told.get();
        return Figure.gated(
                "crowd",
                "10,000 people, 100 seats: all right",
                right ? 1.0 : 0.0,
                Gate.atLeast(1, 1),
                ("%d sold, %s recorded, %d told sold out, the first %.1f ms after the last sale, %d otherwise failed,"
                                + " %d times busy, %.1f s")
                        .formatted(
                                sold.get(),
                                recorded,
                                soldOut.get(),
                                (told.get() - lastSold) / 1e3,
                                other.get(),
                                busy.get(),
                                seconds));
    }
}
