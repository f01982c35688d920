package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Visitor;
import dev.zapis.bot.dialog.Visits;
import dev.zapis.bot.memory.Strangers;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Once an hour: what is kept of chats whose person has not agreed to be kept, a day after they wrote last, goes. */
final class ConsentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentCheck.class);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int AT_ONCE = 200;
    private static final int SIDE_BY_SIDE = 4;

    private final Strangers strangers;
    private final Visits visits;
    private final InstantSource clock;
    private volatile Instant next = Instant.MIN;

    ConsentCheck(Strangers strangers, Visits visits, InstantSource clock) {
        this.strangers = strangers;
        this.visits = visits;
        this.clock = clock;
    }

    /** It never fails: what could not be looked at is looked at an hour later. */
    Mono<Void> round() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            if (now.isBefore(next)) return Mono.empty();
            next = now.plus(BETWEEN);
            return checked().onErrorResume(failure -> {
                LOG.warn("who has agreed to be kept was not looked at: {}", failure.toString());
                return Mono.empty();
            });
        });
    }

    private Mono<Void> checked() {
        return strangers
                .unsure(AT_ONCE)
                .flatMap(chats -> parted(chats).thenReturn(chats.size()))
                .repeat()
                .takeUntil(looked -> looked < AT_ONCE)
                .then();
    }

    private Mono<Void> parted(List<Long> chats) {
        if (chats.isEmpty()) return Mono.empty();
        return Flux.fromIterable(chats)
                .flatMap(chat -> hasAgreed(chat).map(agreed -> new Checked(chat, agreed)), SIDE_BY_SIDE)
                .collect(Collectors.partitioningBy(
                        Checked::agreed, Collectors.mapping(Checked::chat, Collectors.toList())))
                .flatMap(all -> strangers
                        .known(all.getOrDefault(true, List.of()))
                        .then(strangers.forget(all.getOrDefault(false, List.of()))));
    }

    private record Checked(long chat, boolean agreed) {}

    private Mono<Boolean> hasAgreed(long chat) {
        CommandId look = new CommandId(Ids.derived("consent", "" + chat));
        return visits.open(new Account(chat, "", null, null), look).map(ConsentCheck::hasAgreed);
    }

    private static boolean hasAgreed(Visit visit) {
        if (visit.isBehind()) throw new IllegalStateException("the lists lag");
        Visitor visitor = visit.visitor();
        return !visitor.isNewcomer() || visitor.standing().consents();
    }
}
