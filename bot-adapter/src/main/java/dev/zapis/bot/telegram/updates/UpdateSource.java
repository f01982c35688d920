package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.storage.Inbox.Kept;
import java.util.Collection;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** Where new updates come from during a turn: asked for, or brought by Telegram. */
public interface UpdateSource {

    /**
     * Updates that are in the inbox by now, without end; whoever takes them sets the pace.
     *
     * @param underWay those that have been taken and are not done
     */
    Flux<Kept> updates(Supplier<? extends Collection<Long>> underWay);

    /** How polling goes; as before the first poll where nobody polls. */
    default PollingState state() {
        return PollingState.NONE;
    }
}
