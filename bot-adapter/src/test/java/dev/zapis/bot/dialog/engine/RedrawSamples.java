package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.SampleTargets;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.RenderedScreen;
import java.util.List;
import reactor.core.publisher.Mono;

/** Messages that were drawn too early. */
public final class RedrawSamples {

    private RedrawSamples() {}

    /** @param over completes when it is time */
    public static Redraw redraw(long chat, long message, Mono<Void> over) {
        ReadLag lag = new ReadLag(new TelegramUser(chat, "Anna", null, "ru"), over);
        return new Redraw(
                message,
                new RenderedScreen(
                        new SampleTargets.Undone(),
                        new OutgoingMessage("early", List.of()),
                        ConversationState.fresh(chat),
                        lag));
    }
}
