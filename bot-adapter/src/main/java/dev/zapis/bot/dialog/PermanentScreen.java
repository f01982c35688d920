package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/**
 * A screen worth keeping, for example a confirmation: its message stays in the chat and its buttons stay valid; whatever
 * comes next appears in a new message below. Whose view {@link View#of says of which things it is} is edited when these change.
 */
public interface PermanentScreen extends Screen {

    /** What its message shows from then on; empty: it stays as it is. To be shown at first is {@link #show}. */
    default Mono<View> showLater(Visit visit) {
        return show(visit);
    }
}
