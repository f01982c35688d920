package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.storage.Outbox.End;
import dev.zapis.bot.storage.Outbox.OutboxMessage;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.RemindersOf;
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
    private final ConversationRepository memory;
    private final RelayDependencies desk;
    private final Duration limit;

    public OutboxRelay(Outbox outbox, ConversationRepository memory, RelayDependencies desk) {
        this(outbox, memory, desk, LIMIT);
    }

    OutboxRelay(Outbox outbox, ConversationRepository memory, RelayDependencies desk, Duration limit) {
        this.limit = limit;
        this.outbox = outbox;
        this.memory = memory;
        this.desk = desk;
    }

    /** Where letters are written and handed over. */
    public record RelayDependencies(
            TelegramApi api,
            NotificationRenderer announcer,
            VisitFactory visits,
            FloodControl pause,
            SchedulingClock time,
            BotMonitor watch) {}

    public Mono<Void> prepare() {
        return outbox.release();
    }

    /** Sends all that may be sent now. Answers when there may be more, by the product's time; empty where nothing waits. */
    public Mono<Instant> round() {
        return Mono.defer(() -> outbox.take(desk.time().instant(), AT_ONCE))
                .flatMap(letters -> Flux.fromIterable(letters)
                        .flatMap(this::carried, SIDE_BY_SIDE)
                        .then(Mono.just(letters.size())))
                .repeat()
                .takeUntil(carried -> carried == 0)
                .then(Mono.defer(() -> outbox.next(desk.time().instant())))
                .map(this::notAtOnce);
    }

    private Instant notAtOnce(Instant next) {
        Instant soon = desk.time().instant().plus(TOKENS_COME);
        return next.isAfter(soon) ? next : soon;
    }

    /** One that takes too long goes on to its end, and its claim keeps others from it meanwhile; only the round goes on without. */
    private Mono<Void> carried(OutboxMessage letter) {
        return CancellationGuard.of(brought(letter))
                .timeout(
                        limit,
                        Mono.fromRunnable(
                                () -> LOG.warn("letter {} takes longer than {} s", letter.id(), limit.toSeconds())));
    }

    private Mono<Void> brought(OutboxMessage letter) {
        return Mono.defer(() -> {
                    if (letter.isGone()) return outbox.unreachable(letter.chat());
                    if (!letter.expires().isAfter(desk.time().instant())) return outbox.closed(letter, End.EXPIRED);
                    return visit(letter).flatMap(visit -> told(letter, visit));
                })
                .onErrorResume(failure -> failed(letter, ApiFault.of(failure)))
                .onErrorResume(failure -> {
                    // The claim ends some time, and somebody tries again.
                    LOG.warn("letter {} is left: {}", letter.id(), failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Visit> visit(OutboxMessage letter) {
        TelegramUser account = new TelegramUser(letter.chat(), "", null, letter.language());
        return desk.visits().open(account, new CommandId(Ids.derived("letter", "" + letter.id())));
    }

    private Mono<Void> told(OutboxMessage letter, Visit visit) {
        return quietUntil(letter, visit)
                .flatMap(quiet -> quiet.isPresent()
                        ? outbox.later(letter, quiet.get())
                        : desk.announcer()
                                .drawn(letter.chat(), letter.screen(), visit)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .flatMap(drawing -> drawing.isEmpty()
                                        ? outbox.closed(letter, End.VOID)
                                        : sent(letter, drawing.get())));
    }

    private Mono<Optional<Instant>> quietUntil(OutboxMessage letter, Visit visit) {
        if (letter.isUrgent()) return Mono.just(Optional.empty());
        return visit.ask(new RemindersOf(new PersonId(letter.person())))
                .map(chosen -> new QuietHours(
                                chosen.quietFrom(),
                                chosen.quietUntil(),
                                visit.visitor().zone())
                        .end(desk.time().instant()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> sent(OutboxMessage letter, OutgoingMessage drawing) {
        Optional<Instant> silence = desk.pause().end();
        if (silence.isPresent()) return outbox.later(letter, silence.get().plus(ANSWERS_FIRST));
        return desk.api()
                .send(letter.chat(), drawing)
                .flatMap(answer -> outbox.sent(letter, answer.path("message_id").asLong()));
    }

    /** What Telegram's refusal means: no letter is tried for ever, and none holds up the others. */
    private Mono<Void> failed(OutboxMessage letter, ApiFault fault) {
        if (fault.isGone()) {
            LOG.info("chat {} is not to be reached any more", letter.chat());
            return memory.unreachable(letter.chat()).then(outbox.unreachable(letter.chat()));
        }
        Instant now = desk.time().instant();
        if (fault.code() == ApiFault.TOO_MANY) {
            Instant until = now.plus(fault.pause());
            LOG.warn("Telegram wants to be left alone for {} s", fault.pause().toSeconds());
            desk.pause().begin(until);
            Instant afterAnswers = until.plus(ANSWERS_FIRST);
            return outbox.pause(afterAnswers).then(outbox.later(letter, afterAnswers));
        }
        if (fault.isPassing() && letter.attempt() < MOST_TRIES) {
            Duration wait = Duration.ofSeconds(1L << Math.min(letter.attempt() - 1, LONGEST_DOUBLING));
            LOG.warn("letter {} is tried again in {} s: {}", letter.id(), wait.toSeconds(), fault.getMessage());
            return outbox.later(letter, now.plus(wait));
        }
        String code = Ids.derived("letter", "" + letter.id()).substring(0, CODE_LENGTH);
        String kind = letter.screen().split("\\|", 2)[0];
        LOG.error("letter {} ({}) is given up, code {}", letter.id(), kind, code, fault);
        desk.watch().failed(new BotMonitor.Failure(code, "notice", fault));
        return outbox.closed(letter, End.FAILED);
    }
}
