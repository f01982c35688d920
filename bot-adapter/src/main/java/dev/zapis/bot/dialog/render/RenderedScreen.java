package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.ReadLag;
import org.jspecify.annotations.Nullable;

/**
 * A screen as it will be seen.
 *
 * @param dialog where the chat is once it is seen
 * @param lag none where it lacks nothing
 */
public record RenderedScreen(
        Screen screen,
        OutgoingMessage outgoing,
        ConversationState dialog,
        @Nullable ReadLag lag) {

    public RenderedScreen(Screen screen, OutgoingMessage outgoing, ConversationState dialog) {
        this(screen, outgoing, dialog, null);
    }

    public boolean isPermanent() {
        return screen instanceof PermanentScreen;
    }
}
