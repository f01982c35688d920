package dev.zapis.bot.telegram;

import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.KeptMessageRepository;
import dev.zapis.bot.storage.OutboxPruner;
import dev.zapis.bot.telegram.sending.SchedulingClock;
import reactor.core.publisher.Mono;

/** Takes away what piles up, a bounded number at a time. */
record ExpiringRowsPruner(
        Inbox inbox,
        OutboxPruner outbox,
        ConversationRepository conversations,
        KeptMessageRepository messages,
        ConsentlessChatsPruner consents,
        SchedulingClock time) {

    /** Answers how much was taken away; 0 when nothing is left to take. */
    Mono<Long> tidied(ExpiringRows what) {
        return switch (what) {
            case UPDATES -> inbox.tidy();
            case LETTERS -> Mono.defer(() -> outbox.prune(time.instant()));
            case BUTTONS -> conversations.tidy();
            case CARDS -> messages.tidy();
            case STRANGERS -> consents.batch();
        };
    }
}
