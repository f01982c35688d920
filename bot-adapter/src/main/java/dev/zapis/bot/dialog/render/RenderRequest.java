package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.text.RenderLocale;

/**
 * What a drawing is made on.
 *
 * @param render number of the drawing in its chat
 * @param lasting its buttons do not go out of date
 */
public record RenderRequest(long chat, long render, boolean lasting, RenderLocale reader) {

    CallbackData callback(String target) {
        return new CallbackData(target, render, lasting);
    }
}
