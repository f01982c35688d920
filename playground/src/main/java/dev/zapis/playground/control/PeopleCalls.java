package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.StandinState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of the stand-in. */
final class PeopleCalls {

    private static final int LONGEST_NAME = 129;

    private PeopleCalls() {}

    static JsonNode add(ControlRequest request) {
        String name = request.text("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw ControlException.wrong("a name has 1 to " + LONGEST_NAME + " characters");
        String language = request.optional("language").orElse("ru");
        if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
            throw ControlException.wrong("\"language\" is a code like ru");
        StandinPerson person = request.standin().people().add(name, username(request), language);
        ObjectNode shown = person.asListed();
        request.standin().context().feed().tell("person", Json.object().set("person", shown));
        return Json.object().put("id", person.id());
    }

    private static @Nullable String username(ControlRequest request) {
        String given = request.optional("username").orElse("");
        String bare = given.startsWith("@") ? given.substring(1) : given;
        if (!bare.matches("\\w{0,32}"))
            throw ControlException.wrong("\"username\" has letters, digits and underscores only");
        return bare.isEmpty() ? null : bare;
    }

    static JsonNode list(StandinState standin) {
        ArrayNode list = Json.array();
        standin.people().all().forEach(person -> list.add(person.asListed()));
        return list;
    }
}
