package dev.zapis.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * A screen as it will be seen.
 *
 * @param dialog where the chat is once it is seen
 * @param lag none where it lacks nothing
 */
record RenderedScreen(
        Screen screen,
        OutgoingMessage drawing,
        ConversationState dialog,
        @Nullable ReadLag lag) {

    RenderedScreen(Screen screen, OutgoingMessage drawing, ConversationState dialog) {
        this(screen, drawing, dialog, null);
    }

    boolean isKeepsake() {
        return screen instanceof PermanentScreen;
    }
}
