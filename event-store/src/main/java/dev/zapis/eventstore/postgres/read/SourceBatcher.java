package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.connection.ConnectionLoss;
import dev.zapis.eventstore.postgres.connection.DedicatedConnection;
import dev.zapis.eventstore.postgres.connection.SerialExecutor;
import dev.zapis.eventstore.postgres.connection.SessionSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * What decisions ask of the database: one query is under way, and what comes meanwhile is asked together by the next one. Whoever
 * asks gets what was there when the asking began, or later.
 */
public final class SourceBatcher {

    private static final int MOST_TOGETHER = 256;
    private static final int MOST_WAITING = 16_384;
    private static final int RETRIES = 5;

    private final EventReader alone;
    private final DedicatedConnection connection;
    private final SerialExecutor serial = new SerialExecutor();
    private final AtomicInteger open = new AtomicInteger();

    // Touched in turns only.
    private final Deque<BatchedSourceSql.Question> waiting = new ArrayDeque<>();
    private boolean flying;

    public SourceBatcher(Database database, EventReader alone) {
        this.alone = alone;
        this.connection = new DedicatedConnection(
                database.dedicated("source", SessionSettings.PINNED),
                database.limits().connect(),
                Database.STATEMENT_LIMIT.plus(Duration.ofSeconds(2)));
    }

    /** Once subscribed to it goes on to its end; fails with {@link OverloadedException} at once when too many are asking. */
    public Mono<SourcingResult> source(Criteria criteria, long after) {
        return Mono.create(answer -> {
            if (open.incrementAndGet() > MOST_WAITING) {
                open.decrementAndGet();
                answer.error(new OverloadedException("too many decisions are waiting for events"));
                return;
            }
            var question = new BatchedSourceSql.Question(criteria, after, answer);
            serial.take(() -> {
                waiting.addLast(question);
                proceed();
            });
        });
    }

    public Mono<Void> close() {
        return connection.close();
    }

    private void proceed() {
        if (!flying && !waiting.isEmpty()) {
            flying = true;
            var together = new ArrayList<BatchedSourceSql.Question>();
            while (together.size() < MOST_TOGETHER && !waiting.isEmpty()) {
                together.add(waiting.pollFirst());
            }
            fly(together);
        }
    }

    private void fly(List<BatchedSourceSql.Question> together) {
        Mono.defer(() -> connection.use(new BatchedSourceSql(together)::on))
                .retryWhen(ConnectionLoss.again(RETRIES))
                .subscribe(
                        call -> serial.take(() -> landed(together, call)),
                        error -> serial.take(() -> failed(together, error)));
    }

    private void landed(List<BatchedSourceSql.Question> together, BatchedSourceSql call) {
        flying = false;
        open.addAndGet(-together.size());
        proceed();
        for (int i = 0; i < together.size(); i++) {
            var answer = call.answer(i);
            if (answer == null) {
                askAlone(together.get(i));
            } else {
                together.get(i).answer().success(answer);
            }
        }
    }

    /** One question may have spoilt it for the others. */
    private void failed(List<BatchedSourceSql.Question> together, Throwable error) {
        flying = false;
        open.addAndGet(-together.size());
        proceed();
        if (together.size() == 1 || ConnectionLoss.is(error)) {
            together.forEach(question -> question.answer().error(error));
        } else {
            together.forEach(this::askAlone);
        }
    }

    private void askAlone(BatchedSourceSql.Question question) {
        alone.source(question.criteria(), question.after())
                .subscribe(question.answer()::success, question.answer()::error);
    }
}
