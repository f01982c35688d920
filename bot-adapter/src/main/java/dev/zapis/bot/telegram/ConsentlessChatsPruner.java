package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.storage.ConsentlessChats;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept of chats whose person has not agreed to be kept goes, a day after they wrote last. */
final class ConsentlessChatsPruner {

    private static final int AT_ONCE = 200;
    private static final int SIDE_BY_SIDE = 4;

    private final ConsentlessChats consentless;
    private final VisitFactory visits;

    ConsentlessChatsPruner(ConsentlessChats consentless, VisitFactory visits) {
        this.consentless = consentless;
        this.visits = visits;
    }

    /**
     * Looks at some of those that have been quiet for almost a day; after an update of Zapis these may be all there are. Answers of
     * how many it is known now. Fails where the read tables lag: whoever has agreed may not be seen there yet.
     */
    Mono<Long> batch() {
        return consentless.unsure(AT_ONCE).flatMap(this::parted);
    }

    private Mono<Long> parted(List<Long> chats) {
        if (chats.isEmpty()) return Mono.just(0L);
        return Flux.fromIterable(chats)
                .flatMap(chat -> hasAgreed(chat).map(agreed -> new Checked(chat, agreed)), SIDE_BY_SIDE)
                .collect(Collectors.partitioningBy(
                        Checked::agreed, Collectors.mapping(Checked::chat, Collectors.toList())))
                .flatMap(all -> consentless
                        .known(all.getOrDefault(true, List.of()))
                        .zipWhen(known -> consentless.forget(all.getOrDefault(false, List.of())), Long::sum));
    }

    private record Checked(long chat, boolean agreed) {}

    private Mono<Boolean> hasAgreed(long chat) {
        CommandId look = new CommandId(Ids.derived("consent", "" + chat));
        return visits.open(new TelegramUser(chat, "", null, null), look).map(ConsentlessChatsPruner::hasAgreed);
    }

    private static boolean hasAgreed(Visit visit) {
        if (visit.isBehind()) throw new IllegalStateException("the lists lag");
        CurrentUser visitor = visit.visitor();
        return !visitor.isNewcomer() || visitor.standing().consents();
    }
}
