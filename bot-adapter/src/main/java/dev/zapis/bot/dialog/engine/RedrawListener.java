package dev.zapis.bot.dialog.engine;

import org.jspecify.annotations.Nullable;

/** Hears of everything that is drawn, and sees to it that what lacks something is drawn again. */
public interface RedrawListener {

    /** @param later none where the message lacks nothing: what was to be drawn over it before is not */
    void drawn(long chat, long message, @Nullable Redraw later);
}
