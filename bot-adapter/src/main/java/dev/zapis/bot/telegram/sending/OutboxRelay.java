package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.dialog.engine.KeptMessageStore;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.storage.Outbox.End;
import dev.zapis.bot.storage.Outbox.OutboxMessage;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings what is said unasked, in rounds. A letter is closed when Telegram has taken it, so each arrives at least once; a second
 * time only if the program ends between the one and the other, which Telegram gives no means to tell.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int AT_ONCE = 25;
    private static final int SIDE_BY_SIDE = 8;
    /** While more waits than may be sent, tokens come back so often. */
    private static final Duration TOKENS_COME = Duration.ofMillis(250);
    /** After a silence answers come first. */
    private static final Duration ANSWERS_FIRST = Duration.ofSeconds(1);

    /** For one letter; shorter than its claim. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int MOST_TRIES = 20;
    private static final int CODE_LENGTH = 6;
    private static final int LONGEST_DOUBLING = 8;

    private final Outbox outbox;
    private final ConversationRepository conversations;
    private final RelayDependencies dependencies;
    private final QuietHoursRule quiet;
    private final Duration limit;

    public OutboxRelay(Outbox outbox, ConversationRepository conversations, RelayDependencies dependencies) {
        this(outbox, conversations, dependencies, LIMIT);
    }

    OutboxRelay(Outbox outbox, ConversationRepository conversations, RelayDependencies dependencies, Duration limit) {
        this.limit = limit;
        this.outbox = outbox;
        this.conversations = conversations;
        this.dependencies = dependencies;
        this.quiet = new QuietHoursRule(dependencies.notifications(), dependencies.time());
    }

    /** Where letters are written and handed over. */
    public record RelayDependencies(
            TelegramApi api,
            NotificationRenderer notifications,
            KeptMessageStore kept,
            VisitFactory visits,
            FloodControl flood,
            SchedulingClock time,
            BotMonitor monitor) {}

    public Mono<Void> prepare() {
        return outbox.release();
    }

    /** Sends all that may be sent now. Answers when there may be more, by the product's time; empty where nothing waits. */
    public Mono<Instant> round() {
        return Mono.defer(() -> outbox.take(dependencies.time().instant(), AT_ONCE))
                .flatMap(messages -> Flux.fromIterable(messages)
                        .flatMap(this::carried, SIDE_BY_SIDE)
                        .then(Mono.just(messages.size())))
                .repeat()
                .takeUntil(carried -> carried == 0)
                .then(Mono.defer(() -> outbox.next(dependencies.time().instant())))
                .map(this::notAtOnce);
    }

    private Instant notAtOnce(Instant next) {
        Instant soon = dependencies.time().instant().plus(TOKENS_COME);
        return next.isAfter(soon) ? next : soon;
    }

    /** One that takes too long goes on to its end, and its claim keeps others from it meanwhile; only the round goes on without. */
    private Mono<Void> carried(OutboxMessage message) {
        return CancellationGuard.of(brought(message))
                .timeout(
                        limit,
                        Mono.fromRunnable(
                                () -> LOG.warn("letter {} takes longer than {} s", message.id(), limit.toSeconds())));
    }

    private Mono<Void> brought(OutboxMessage message) {
        return Mono.defer(() -> {
                    if (message.isGone()) return outbox.unreachable(message.chat());
                    if (!message.expires().isAfter(dependencies.time().instant()))
                        return outbox.closed(message, End.EXPIRED);
                    return visit(message).flatMap(visit -> told(message, visit));
                })
                .onErrorResume(failure -> failed(message, ApiFault.of(failure)))
                .onErrorResume(failure -> {
                    // The claim ends some time, and somebody tries again.
                    LOG.warn("letter {} is left: {}", message.id(), failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Visit> visit(OutboxMessage message) {
        TelegramUser account = new TelegramUser(message.chat(), "", null, message.language());
        return dependencies.visits().open(account, new CommandId(Ids.derived("letter", "" + message.id())));
    }

    private Mono<Void> told(OutboxMessage message, Visit visit) {
        return quiet.until(message, visit)
                .flatMap(end -> end.isPresent()
                        ? outbox.later(message, end.get())
                        : dependencies
                                .notifications()
                                .drawn(message.chat(), message.screen(), visit)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .flatMap(outgoing -> outgoing.isEmpty()
                                        ? outbox.closed(message, End.VOID)
                                        : sent(message, outgoing.get())));
    }

    private Mono<Void> sent(OutboxMessage message, RenderedScreen rendered) {
        Optional<Instant> silence = dependencies.flood().end();
        if (silence.isPresent()) return outbox.later(message, silence.get().plus(ANSWERS_FIRST));
        return dependencies
                .api()
                .send(message.chat(), rendered.outgoing())
                .map(answer -> answer.path("message_id").asLong())
                .delayUntil(number -> kept(rendered, number))
                .flatMap(number -> outbox.sent(message, number));
    }

    /** What has arrived is not sent again, whatever becomes of this. */
    private Mono<Void> kept(RenderedScreen rendered, long number) {
        if (!rendered.isToBeKept()) return Mono.empty();
        return dependencies.kept().keep(KeptMessage.of(rendered, number)).onErrorResume(failure -> {
            LOG.warn("a message stays as it was sent: {}", failure.toString());
            return Mono.empty();
        });
    }

    /** What Telegram's refusal means: no letter is tried for ever, and none holds up the others. */
    private Mono<Void> failed(OutboxMessage message, ApiFault fault) {
        if (fault.isGone()) {
            LOG.info("chat {} is not to be reached any more", message.chat());
            return conversations.unreachable(message.chat()).then(outbox.unreachable(message.chat()));
        }
        Instant now = dependencies.time().instant();
        if (fault.code() == ApiFault.TOO_MANY) {
            Instant until = now.plus(fault.pause());
            LOG.warn("Telegram wants to be left alone for {} s", fault.pause().toSeconds());
            dependencies.flood().begin(until);
            Instant afterAnswers = until.plus(ANSWERS_FIRST);
            return outbox.pause(afterAnswers).then(outbox.later(message, afterAnswers));
        }
        if (fault.isPassing() && message.attempt() < MOST_TRIES) {
            Duration wait = Duration.ofSeconds(1L << Math.min(message.attempt() - 1, LONGEST_DOUBLING));
            LOG.warn("letter {} is tried again in {} s: {}", message.id(), wait.toSeconds(), fault.getMessage());
            return outbox.later(message, now.plus(wait));
        }
        String code = Ids.derived("letter", "" + message.id()).substring(0, CODE_LENGTH);
        String kind = message.screen().split("\\|", 2)[0];
        LOG.error("letter {} ({}) is given up, code {}", message.id(), kind, code, fault);
        dependencies.monitor().failed(new BotMonitor.Failure(code, "notice", fault));
        return outbox.closed(message, End.FAILED);
    }
}
