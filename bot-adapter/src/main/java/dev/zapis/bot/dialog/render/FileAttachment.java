package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Document;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A file that a screen gives away; a message carries one at most.
 *
 * @param above another one, in a message of its own before it
 */
public record FileAttachment(
        Text name, String type, Document content, @Nullable FileAttachment above) implements ViewAttachment {

    /** More is not given away in a chat. */
    private static final int MOST_BYTES = 2 << 20;

    byte[] written(Wording wording) {
        byte[] bytes = content.written(wording);
        if (bytes.length == 0 || bytes.length > MOST_BYTES)
            throw new IllegalStateException("a file of " + bytes.length + " bytes cannot be given away");
        return bytes;
    }
}
