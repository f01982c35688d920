package dev.zapis.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message as a guest has it on the screen.
 *
 * @param seq rises with each change of anything in the chat
 * @param data what the buttons carry, in reading order
 */
public record GuestMessage(long id, long seq, boolean fromBot, String text, List<String> data) {

    public GuestMessage {
        data = List.copyOf(data);
    }

    static GuestMessage read(JsonNode json) {
        var data = new ArrayList<String>();
        json.path("buttons")
                .forEach(row -> row.forEach(button -> {
                    if (button.has("data")) data.add(button.path("data").asString());
                }));
        return new GuestMessage(
                json.path("id").asLong(),
                json.path("seq").asLong(),
                json.path("from").asString().equals("bot"),
                json.path("text").asString(""),
                data);
    }

    /** What the first button of a route carries: routes stay, words change. */
    public Optional<String> button(String route) {
        return buttons(route).stream().findFirst();
    }

    public List<String> buttons(String route) {
        return data.stream().filter(each -> each.startsWith("1" + route + "|")).toList();
    }
}
