package dev.zapis.bot.dialog.callback;

import org.jspecify.annotations.Nullable;

/** How one component of a target is written into a button and read back. */
interface ComponentCodec {

    String write(@Nullable Object value);

    /** Throws an {@link IllegalArgumentException} or a {@link java.time.DateTimeException} for what is no such value. */
    @Nullable
    Object read(String text);
}
