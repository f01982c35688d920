package dev.zapis.app.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A message as the person reads it.
 *
 * @param document id of the file that it carries; empty: none
 */
record Message(long id, long seq, boolean fromBot, String text, List<Button> buttons, String document) {

    /** @param place row and column as the control API names them */
    record Button(String label, String data, String place, boolean firstInRow) {}

    static Message read(JsonNode json) {
        return new Message(
                json.path("id").asLong(),
                json.path("seq").asLong(),
                json.path("from").asString().equals("bot"),
                seen(json.path("text")),
                buttons(json.path("buttons")),
                json.path("document").asString(""));
    }

    /** Where a line may break is not seen. */
    private static String seen(JsonNode text) {
        return text.asString().replace('\u00A0', ' ');
    }

    private static List<Button> buttons(JsonNode rows) {
        var buttons = new java.util.ArrayList<Button>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.path(row).size(); column++) {
                JsonNode button = rows.path(row).path(column);
                buttons.add(new Button(
                        seen(button.path("text")), button.path("data").asString(""), row + "," + column, column == 0));
            }
        }
        return List.copyOf(buttons);
    }

    /** The button with this label, or the first one whose label begins like that. */
    Optional<Button> find(String label) {
        return first(button -> button.label().equals(label))
                .or(() -> first(button -> button.label().startsWith(label)));
    }

    Button button(String label) {
        return find(label).orElseThrow(() -> new AssertionError("no button «" + label + "» in " + this));
    }

    private Optional<Button> first(Predicate<Button> wanted) {
        return buttons.stream().filter(wanted).findFirst();
    }

    List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }

    @Override
    public String toString() {
        return (fromBot ? "bot " : "person ") + id + ": " + text + " " + labels();
    }
}
