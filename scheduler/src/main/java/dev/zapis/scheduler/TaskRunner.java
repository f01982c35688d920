package dev.zapis.scheduler;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Refused;
import dev.zapis.eventstore.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does what is due, in rounds; several instances share the work. Each piece of work is a command whose id is made of the
 * work's own key, so that a round that ended in the middle does nothing twice.
 */
public final class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final int AT_ONCE = 50;
    private static final int SIDE_BY_SIDE = 4;
    private static final int MOST_TRIES = 12;
    private static final int CODE_LENGTH = 6;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** These say how the house is doing, and nothing of the work. */
    private static final Set<AccessRefusal> PASSING = Set.of(AccessRefusal.BUSY, AccessRefusal.UNSURE);

    private final TaskRepository work;
    private final Map<String, TaskType> kinds;
    private final CommandPort commands;
    private final InstantSource clock;
    private final FailureListener failures;

    /** Hears of work that is given up; it must not wait. */
    @FunctionalInterface
    public interface FailureListener {

        /** @param code what the log has of it */
        void givenUp(String code, Throwable failure);
    }

    /** What is around the work: the time, and who hears of what goes wrong. */
    public record RunnerDependencies(InstantSource clock, FailureListener failures) {}

    /** @param instance a name that no two living programs share */
    public TaskRunner(
            Database database,
            String instance,
            List<? extends TaskType> kinds,
            CommandPort commands,
            RunnerDependencies dependencies) {
        this.work = new TaskRepository(database, instance);
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskType::name, Function.identity()));
        this.commands = commands;
        this.clock = dependencies.clock();
        this.failures = dependencies.failures();
    }

    /** To be called before the first round: what an earlier life of this instance has left under way is free again. */
    public Mono<Void> prepare() {
        return work.release();
    }

    /** Tidies away some of the work that was done long ago. Answers how many pieces. */
    public Mono<Long> tidy() {
        return Mono.defer(work::tidy);
    }

    /** Does all that is due. Answers when the next is, by the product's time; empty where nothing is open. */
    public Mono<Instant> round() {
        return Mono.defer(() -> work.claim(clock.instant(), AT_ONCE))
                .flatMap(tasks -> Flux.fromIterable(tasks)
                        .flatMap(this::carriedOut, SIDE_BY_SIDE)
                        .then(Mono.just(tasks.size())))
                .repeat()
                .takeUntil(done -> done == 0)
                .then(Mono.defer(() -> work.next(clock.instant())));
    }

    private Mono<Void> carriedOut(ScheduledTask task) {
        return Mono.defer(() -> command(task))
                .timeout(LIMIT)
                .onErrorResume(AlreadyHandled.class, done -> Mono.empty())
                .onErrorResume(
                        TaskRunner::isAnswer,
                        no -> Mono.fromRunnable(() -> LOG.info("{} came to nothing: {}", task.key(), no.getMessage())))
                .then(Mono.defer(() -> work.done(task)))
                .onErrorResume(failure -> failed(task, failure));
    }

    private Mono<Void> command(ScheduledTask task) {
        TaskType kind = kinds.get(task.kind());
        if (kind == null) return Mono.error(new IllegalStateException("nobody knows what to do for " + task.kind()));
        return commands.give(kind.command(task), task.command());
    }

    private static boolean isAnswer(Throwable failure) {
        boolean isPassing = failure instanceof Refused refused
                && refused.reason() instanceof AccessRefusal reason
                && PASSING.contains(reason);
        return failure instanceof Refused && !isPassing;
    }

    private Mono<Void> failed(ScheduledTask task, Throwable failure) {
        return work.again(task, MOST_TRIES, failure.getClass().getSimpleName())
                .doOnNext(isGivenUp -> {
                    if (isGivenUp) givenUp(task, failure);
                    else LOG.warn("{} is tried again later: {}", task.key(), failure.toString());
                })
                .then();
    }

    private void givenUp(ScheduledTask task, Throwable failure) {
        String code = task.command().value().substring(0, CODE_LENGTH);
        LOG.error("{} is given up, code {}", task.key(), code, failure);
        failures.givenUp(code, failure);
    }
}
