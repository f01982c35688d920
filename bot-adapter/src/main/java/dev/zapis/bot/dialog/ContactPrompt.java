package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/**
 * A screen that asks for the person's own contact: its view has {@link View#asksForContact}. Telegram shows such a key only in
 * place of a keyboard: all buttons of the screen are keys below the field to write in, and the screen is always a new message.
 */
public interface ContactPrompt extends Screen {

    /**
     * What the contact leads to; empty where this screen cannot make sense of it. A screen is kept with the chat's place: before a
     * consent, or where a phone is not to be kept in the clear, it leads to an action.
     */
    Mono<? extends Target> shared(Visit visit, Contact contact);
}
