package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Tap;
import dev.zapis.playground.world.TapAnswer;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import tools.jackson.databind.JsonNode;

/** Answering a tap: the spinner stops, and a word may appear. */
final class CallbackMethods {

    private static final int MOST_CHARACTERS = 200;

    private CallbackMethods() {}

    static List<BotMethod> all() {
        return List.of(BotMethod.at(AnswerCallbackQuery.class, CallbackMethods::answer));
    }

    private static JsonNode answer(Call call) {
        Params params = call.params();
        String text = params.text("text");
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) throw ApiError.badRequest("MESSAGE_TOO_LONG");
        Tap tap = call.bot()
                .taps()
                .close(params.text("callback_query_id"), call.bot().now())
                .orElseThrow(() ->
                        ApiError.badRequest("query is too old and response timeout expired or query ID is invalid"));
        boolean alert = params.flag("show_alert");
        String words = text.isEmpty() ? null : text;
        String url = params.has("url") ? params.text("url") : null;
        tap.result().tryEmitValue(new TapAnswer(alert ? null : words, alert ? words : null, url));
        return BotApiJson.TRUE;
    }
}
