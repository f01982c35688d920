package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.NotStorableException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.AxonExecutor;
import dev.zapis.eventstore.axon.TagFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database how far the log goes by now, and whether a command has left its event there. One question is under way at a
 * time; who comes meanwhile shares the next one, so that a crowd that is refused costs a handful of statements.
 */
public final class FreshnessChecker {

    private static final int TOGETHER = 256;
    private static final int WAITING = 20_000;

    private final EventLog log;
    private final AxonExecutor executor;
    private final Queue<Question> waiting = new ArrayDeque<>();
    private boolean asking;

    public FreshnessChecker(EventLog log, AxonExecutor executor) {
        this.log = log;
        this.executor = executor;
    }

    /** An answer from after this call. */
    CompletableFuture<Answer> of(@Nullable String commandId) {
        try {
            NotStorableException.check(Objects.requireNonNullElse(commandId, ""));
        } catch (NotStorableException odd) {
            return CompletableFuture.failedFuture(odd);
        }
        Question question = new Question(commandId, new CompletableFuture<>());
        synchronized (waiting) {
            if (waiting.size() >= WAITING) {
                return CompletableFuture.failedFuture(new OverloadedException(
                        "%,d answers wait to be checked against the database".formatted(WAITING)));
            }
            waiting.add(question);
        }
        askNext();
        return question.answer();
    }

    private void askNext() {
        List<Question> together = next();
        if (!together.isEmpty()) {
            log.fresh(about(together), 0)
                    .subscribe(
                            sourced -> ended(() -> answer(together, sourced)),
                            failure -> ended(() -> fail(together, failure)));
        }
    }

    private List<Question> next() {
        List<Question> together = new ArrayList<>();
        synchronized (waiting) {
            while (!asking && together.size() < TOGETHER && !waiting.isEmpty()) {
                together.add(waiting.remove());
            }
            asking |= !together.isEmpty();
        }
        return together;
    }

    private void ended(Runnable telling) {
        synchronized (waiting) {
            asking = false;
        }
        askNext();
        telling.run();
    }

    private static Criteria about(List<Question> questions) {
        return new Criteria(questions.stream()
                .map(Question::commandId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> new Criterion(Set.of(TagFormat.command(id)), Set.of()))
                .toList());
    }

    private void answer(List<Question> questions, SourcingResult sourced) {
        Map<String, Long> left = new HashMap<>();
        for (StoredEvent event : sourced.events()) {
            event.tags().forEach(tag -> left.putIfAbsent(tag, event.position()));
        }
        for (Question question : questions) {
            Long position = question.commandId() == null ? null : left.get(TagFormat.command(question.commandId()));
            Answer answer = new Answer(sourced.head(), position);
            executor.later(() -> question.answer().complete(answer));
        }
    }

    private void fail(List<Question> questions, Throwable failure) {
        questions.forEach(question -> executor.later(() -> question.answer().completeExceptionally(failure)));
    }

    private record Question(@Nullable String commandId, CompletableFuture<Answer> answer) {}

    /**
     * How it stands in the database.
     *
     * @param left position of the first event that the command left; none if it left none
     */
    record Answer(long head, @Nullable Long left) {}
}
