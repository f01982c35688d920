package dev.zapis.bot.dialog;

import java.util.List;
import reactor.core.publisher.Mono;

/** Messages that were drawn too early. */
public final class RedrawSamples {

    private RedrawSamples() {}

    /** @param over completes when it is time */
    public static Redraw redraw(long chat, long message, Mono<Void> over) {
        Lag lag = new Lag(new Account(chat, "Anna", null, "ru"), over);
        return new Redraw(
                message,
                new Scene(new SampleTargets.Undone(), new Drawing("early", List.of()), Dialog.fresh(chat), lag));
    }
}
