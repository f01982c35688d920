package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Text;

/** A file that a screen gives away; a message carries one at most. */
public record FileAttachment(Text name, String type, byte[] bytes) implements ViewAttachment {

    /** More is not given away in a chat. */
    private static final int MOST_BYTES = 1 << 20;

    public FileAttachment {
        if (bytes.length == 0 || bytes.length > MOST_BYTES)
            throw new IllegalStateException("a file of " + bytes.length + " bytes cannot be given away");
    }
}
