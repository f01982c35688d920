package dev.zapis.playground.botapi;

import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A method of the Bot API: its published form and what it does. */
record BotMethod(Class<? extends PartialBotApiMethod<?>> form, Function<Call, Mono<JsonNode>> work) {

    /** A method whose work is done at once, with nobody else at the bot meanwhile. */
    static BotMethod at(Class<? extends PartialBotApiMethod<?>> form, Function<Call, JsonNode> work) {
        return new BotMethod(form, call -> Mono.fromSupplier(() -> call.bot().alone(() -> work.apply(call))));
    }

    static BotMethod later(Class<? extends PartialBotApiMethod<?>> form, Function<Call, Mono<JsonNode>> work) {
        return new BotMethod(form, work);
    }

    /** The name as the documentation writes it. */
    String name() {
        String name = form.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
