package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.dialog.engine.KeptMessageRenderer;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.KeptMessageRepository;
import dev.zapis.bot.storage.KeptMessageRepository.Place;
import dev.zapis.bot.storage.KeptMessageRepository.StaleMessage;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Edits messages that lack what has happened, in rounds, silently, each at most once a second and only where it would look
 * different. Answers and notices go before.
 */
public final class KeptMessageRelay {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMessageRelay.class);
    private static final int AT_ONCE = 25;

    /** A part of the chats that are served beside each other. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Duration TOKENS_COME = Duration.ofMillis(250);
    private static final Duration NOT_OURS = Duration.ofSeconds(2);
    private static final Duration BEHIND = Duration.ofSeconds(1);
    private static final Duration ANSWERS_FIRST = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MOST_RETRIES = 11;
    private static final int LONGEST_DOUBLING = 8;

    private final KeptMessageRepository messages;
    private final RelayDependencies dependencies;

    /** In this turn. */
    private volatile boolean isTakenOver;

    public KeptMessageRelay(KeptMessageRepository messages, RelayDependencies dependencies) {
        this.messages = messages;
        this.dependencies = dependencies;
    }

    /**
     * What it is done with.
     *
     * @param messenger without patience: what is not taken now is tried again later; it is counted here, before the next are looked for
     */
    public record RelayDependencies(
            KeptMessageRenderer renderer,
            VisitFactory visits,
            Messenger messenger,
            ConversationRepository chats,
            Outbox limits,
            FloodControl flood,
            SchedulingClock time,
            ChatLanes lanes) {}

    public Mono<Void> prepare() {
        return messages.release();
    }

    /** Edits all that may be edited now. Answers when there may be more, by the product's time; empty where nothing lacks anything. */
    public Mono<Instant> round() {
        return Mono.defer(() -> {
            if (!dependencies.lanes().isOurs()) {
                isTakenOver = false;
                return Mono.just(dependencies.time().instant().plus(NOT_OURS));
            }
            return takenOver().then(edited()).then(Mono.defer(messages::next)).map(this::notAtOnce);
        });
    }

    // Whoever had the turn before has ended, or lost the database: what it claimed would wait for nobody.
    private Mono<Void> takenOver() {
        return isTakenOver ? Mono.empty() : messages.takeOver().doOnSuccess(done -> isTakenOver = true);
    }

    private Instant notAtOnce(Instant next) {
        Instant soon = dependencies.time().instant().plus(TOKENS_COME);
        return next.isAfter(soon) ? next : soon;
    }

    private Mono<Void> edited() {
        return Mono.defer(() ->
                        dependencies.flood().end().isPresent() ? Mono.just(List.<Place>of()) : messages.stale(AT_ONCE))
                .flatMap(places -> Flux.fromIterable(places)
                        .flatMap(this::carried, SIDE_BY_SIDE)
                        .count())
                .repeat()
                .takeUntil(carried -> carried == 0)
                .then();
    }

    /** Emits where something was done about it. One that takes too long goes on to its end, and only the round goes on without. */
    private Mono<Place> carried(Place place) {
        return CancellationGuard.of(dependencies.lanes().behind(place.chat(), redrawn(place)))
                .timeout(
                        LIMIT,
                        Mono.fromRunnable(() -> LOG.warn(
                                "an edit in chat {} takes longer than {} s", place.chat(), LIMIT.toSeconds())));
    }

    private Mono<Place> redrawn(Place place) {
        return messages.claim(place)
                .flatMap(stale -> redrawn(stale)
                        .onErrorResume(Messenger.Unreachable.class, gone -> left(stale))
                        .onErrorResume(failure -> failed(stale, ApiFault.of(failure)))
                        .thenReturn(place))
                .onErrorResume(failure -> {
                    // The claim ends some time, and somebody tries again.
                    LOG.warn("a message is left as it is for now: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> redrawn(StaleMessage stale) {
        return visit(stale).flatMap(visit -> visit.looksUpTo(stale.lacksUpTo())
                .then(dialog(stale.kept()))
                .flatMap(dialog -> dependencies.renderer().drawn(dialog, stale.kept(), visit))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(rendered -> rendered.isEmpty() ? gone(stale, visit) : shown(stale, rendered.get())));
    }

    /** What the tables do not have yet is not over. */
    private Mono<Void> gone(StaleMessage stale, Visit visit) {
        return visit.isBehind()
                ? messages.later(stale, dependencies.time().instant().plus(BEHIND))
                : messages.drop(stale.kept().chat(), stale.kept().message());
    }

    private Mono<Visit> visit(StaleMessage stale) {
        TelegramUser account = new TelegramUser(stale.kept().chat(), "", null, stale.language());
        String id =
                Ids.derived("kept", "" + stale.kept().chat(), "" + stale.kept().message(), "" + stale.lacksUpTo());
        return dependencies.visits().open(account, new CommandId(id));
    }

    private Mono<ConversationState> dialog(KeptMessage kept) {
        return kept.isLasting()
                ? Mono.just(ConversationState.fresh(kept.chat()))
                : dependencies.chats().dialog(kept.chat());
    }

    private Mono<Void> shown(StaleMessage stale, RenderedScreen rendered) {
        Instant now = dependencies.time().instant();
        if (rendered.lag() != null) return messages.later(stale, now.plus(BEHIND));
        KeptMessage drawn = stale.kept().drawn(rendered, stale.lacksUpTo());
        if (drawn.digest().equals(stale.kept().digest())) return messages.redrawn(stale, drawn);
        Optional<Instant> silence = dependencies.flood().end();
        if (silence.isPresent()) return messages.later(stale, silence.get().plus(ANSWERS_FIRST));
        return dependencies
                .limits()
                .count(now, Map.of(drawn.chat(), 1))
                .then(Mono.defer(
                        () -> dependencies.messenger().edit(drawn.chat(), drawn.message(), rendered.outgoing())))
                .flatMap(edited ->
                        edited ? messages.redrawn(stale, drawn) : messages.drop(drawn.chat(), drawn.message()));
    }

    /** Nothing is edited in the chat until its person comes back. */
    private Mono<Void> left(StaleMessage stale) {
        return dependencies
                .chats()
                .unreachable(stale.kept().chat())
                .then(messages.later(stale, dependencies.time().instant()));
    }

    /** What Telegram's refusal means: no message is tried for ever, and none holds up the others. */
    private Mono<Void> failed(StaleMessage stale, ApiFault fault) {
        Instant now = dependencies.time().instant();
        if (fault.code() == ApiFault.TOO_MANY) {
            Instant until = now.plus(fault.pause());
            LOG.warn("Telegram wants to be left alone for {} s", fault.pause().toSeconds());
            dependencies.flood().begin(until);
            Instant afterAnswers = until.plus(ANSWERS_FIRST);
            return dependencies.limits().pause(afterAnswers).then(messages.later(stale, afterAnswers));
        }
        if (stale.failures() < MOST_RETRIES) {
            Duration wait = Duration.ofSeconds(1L << Math.min(stale.failures(), LONGEST_DOUBLING));
            LOG.warn("an edit is tried again in {} s: {}", wait.toSeconds(), fault.toString());
            return messages.failed(stale, now.plus(wait));
        }
        String kind = stale.kept().target().split("\\|", 2)[0];
        LOG.error("a message ({}) stays as it is", kind, fault);
        return messages.drop(stale.kept().chat(), stale.kept().message());
    }
}
