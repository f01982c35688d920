package dev.zapis.bot.dialog;

/**
 * What a drawing is made on.
 *
 * @param render number of the drawing in its chat
 * @param lasting its buttons do not go out of date
 */
record Sheet(long chat, long render, boolean lasting, Reader reader) {

    Callback callback(String target) {
        return new Callback(target, render, lasting);
    }
}
