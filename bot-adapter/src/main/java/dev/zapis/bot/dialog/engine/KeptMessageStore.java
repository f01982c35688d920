package dev.zapis.bot.dialog.engine;

import reactor.core.publisher.Mono;

/** The messages that are edited when what they show changes. */
public interface KeptMessageStore {

    KeptMessageStore NONE = new KeptMessageStore() {
        @Override
        public Mono<Void> keep(KeptMessage message) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> drop(long chat, long message) {
            return Mono.empty();
        }
    };

    /** From when this completes on, nothing that happens to what it shows is missed; nor is what happened while it was drawn. */
    Mono<Void> keep(KeptMessage message);

    /** The message stays as it is; nothing need be known of it. */
    Mono<Void> drop(long chat, long message);
}
