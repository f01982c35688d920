package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.render.RenderedScreen;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** A message that was drawn before the read tables had come so far, and is to be drawn again when they have. */
public record Redraw(long message, RenderedScreen rendered) {

    public long chat() {
        return rendered.dialog().chat();
    }

    /** Completes when it is time. */
    public Mono<Void> due() {
        return lag().over();
    }

    TelegramUser account() {
        return lag().account();
    }

    /** Number of the rendering: it stays, so that buttons which are tapped meanwhile are not out of date. */
    long render() {
        return rendered.dialog().renders() + 1;
    }

    /** Whether the message still shows it: a message that stays does, another only while the chat lives in it. */
    boolean isSeen(ConversationState dialog) {
        ConversationState.Living living = dialog.living();
        return rendered.isPermanent() || (living != null && living.message() == message && living.render() == render());
    }

    private ReadLag lag() {
        return Objects.requireNonNull(rendered.lag(), "it lacks nothing");
    }
}
