package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.text.RenderLocale;

/**
 * What a screen is rendered for.
 *
 * @param render number of the rendering in its chat
 * @param lasting its buttons do not go out of date
 */
public record RenderRequest(long chat, long render, boolean lasting, RenderLocale locale) {

    CallbackData callback(String target) {
        return new CallbackData(target, render, lasting);
    }
}
