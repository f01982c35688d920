package dev.zapis.bench;

import dev.zapis.eventstore.Busy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ten thousand people want one of a hundred seats at the same moment. */
final class Crowd {

    private static final int PEOPLE = 10_000;
    private static final int SEATS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    private Crowd() {}

    static List<Figure> rush(Run run, Store store) {
        return new Crowd().figures(Axon.over(store));
    }

    private List<Figure> figures(Axon axon) {
        try {
            var lesson = new Lessons.Lesson("crowd" + Samples.number(), SEATS);
            var began = System.nanoTime();
            Flux.range(0, PEOPLE)
                    .flatMap(i -> come(axon, lesson, "p" + i), PEOPLE)
                    .then()
                    .block(LIMIT);
            return List.of(verdict((System.nanoTime() - began) / 1e9));
        } finally {
            axon.close();
        }
    }

    /** Somebody who is told that all are busy tries again a little later, with the same patience as everybody. */
    private Mono<Void> come(Axon axon, Lessons.Lesson lesson, String person) {
        return Mono.defer(() -> axon.tell(new Lessons.TakeSeat(lesson, person)))
                .doOnNext(done -> sold.incrementAndGet())
                .retryWhen(Retry.backoff(
                                20,
                                Duration.ofMillis(
                                        20 + ThreadLocalRandom.current().nextInt(80)))
                        .maxBackoff(Duration.ofSeconds(2))
                        .filter(Busy.class::isInstance)
                        .doBeforeRetry(again -> busy.incrementAndGet()))
                .then()
                .onErrorResume(
                        Exception.class,
                        refused -> Mono.fromRunnable(() -> (isSoldOut(refused) ? soldOut : other).incrementAndGet()));
    }

    private static boolean isSoldOut(Throwable refused) {
        return refused instanceof Lessons.SoldOut
                || refused.getCause() != null && isSoldOut(refused.getCause())
                || refused.getMessage() != null && refused.getMessage().contains("all seats are sold");
    }

    private Figure verdict(double seconds) {
        var right = sold.get() == SEATS && soldOut.get() == PEOPLE - SEATS;
        return new Figure(
                "crowd",
                "10,000 people, 100 seats: all right",
                List.of(right ? 1.0 : 0.0),
                Gate.atLeast(1, 1),
                "%d sold, %d told sold out, %d otherwise failed, %d times busy, %.1f s"
                        .formatted(sold.get(), soldOut.get(), other.get(), busy.get(), seconds));
    }
}
