package dev.zapis.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * A screen as it will be seen.
 *
 * @param dialog where the chat is once it is seen
 * @param lag none where it lacks nothing
 */
record Scene(
        Screen screen,
        Drawing drawing,
        Dialog dialog,
        @Nullable Lag lag) {

    Scene(Screen screen, Drawing drawing, Dialog dialog) {
        this(screen, drawing, dialog, null);
    }

    boolean isKeepsake() {
        return screen instanceof Keepsake;
    }
}
