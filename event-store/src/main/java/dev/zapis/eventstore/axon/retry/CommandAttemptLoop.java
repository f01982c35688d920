package dev.zapis.eventstore.axon.retry;

import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.axon.AlreadyAppendedException;
import dev.zapis.eventstore.axon.CommandTrace;
import dev.zapis.eventstore.axon.TracedCommandMessage;
import dev.zapis.eventstore.axon.retry.AttemptState.Conflict;
import dev.zapis.eventstore.axon.retry.FreshnessChecker.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.jspecify.annotations.Nullable;

/** One command until its answer is certain: as many tries as it takes, within limits. */
final class CommandAttemptLoop {

    /** Two instances that take turns lose to each other by chance: so many times in a row, once in millions. */
    private static final int RETRIES = 24;

    private final CommandMessage command;
    private final Function<TracedCommandMessage, CompletableFuture<CommandResultMessage>> bus;
    private final ConflictBackoff backoff;
    private final QueueTicket ticket;
    private int conflicts;
    private boolean confirmed;

    CommandAttemptLoop(
            CommandMessage command,
            Function<TracedCommandMessage, CompletableFuture<CommandResultMessage>> bus,
            ConflictBackoff backoff) {
        this.command = command;
        this.bus = bus;
        this.backoff = backoff;
        this.ticket = backoff.ticket();
    }

    CompletableFuture<CommandResultMessage> made() {
        return made(0);
    }

    private CompletableFuture<CommandResultMessage> made(long required) {
        CommandTrace trail = new CommandTrace(command, new AttemptState(required), ticket);
        return bus.apply(new TracedCommandMessage(command, trail))
                .handle((result, failure) -> ended(trail, new Outcome(result, cause(failure))))
                .thenCompose(Function.identity());
    }

    private CompletableFuture<CommandResultMessage> ended(CommandTrace trail, Outcome outcome) {
        Conflict conflict = trail.attempt().conflict();
        if (conflict != null && outcome.failure() instanceof AppendEventsTransactionRejectedException) {
            return contradicted(conflict);
        }
        boolean isAnswer = trail.position() == 0
                && (outcome.failure() == null || trail.attempt().isDecision());
        return isAnswer ? checked(trail, outcome) : outcome.told();
    }

    private CompletableFuture<CommandResultMessage> contradicted(Conflict conflict) {
        if (conflicts == RETRIES) {
            return CompletableFuture.failedFuture(
                    new OverloadedException("%s was decided %d times in vain: too many want the same thing at once"
                            .formatted(command.type().qualifiedName().localName(), 1 + RETRIES)));
        }
        return backoff.after(conflict, conflicts++).thenCompose(learned -> made(conflict.position()));
    }

    /** Nothing recorded vouches for this outcome: it may rest on old state, or be the command's second run. */
    private CompletableFuture<CommandResultMessage> checked(CommandTrace trail, Outcome outcome) {
        return backoff.look(trail.commandId()).thenCompose(answer -> checked(trail, outcome, answer));
    }

    private CompletableFuture<CommandResultMessage> checked(CommandTrace trail, Outcome outcome, Answer answer) {
        if (answer.left() != null) {
            return CompletableFuture.failedFuture(new AlreadyAppendedException(answer.left()));
        }
        if (confirmed || trail.attempt().known() >= answer.head()) {
            return outcome.told();
        }
        confirmed = true;
        return made(answer.head());
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** How a try ended. */
    private record Outcome(
            @Nullable CommandResultMessage result, @Nullable Throwable failure) {

        @SuppressWarnings("NullAway") // a command without a result has none here either
        CompletableFuture<CommandResultMessage> told() {
            return failure == null
                    ? CompletableFuture.completedFuture(result)
                    : CompletableFuture.failedFuture(failure);
        }
    }
}
