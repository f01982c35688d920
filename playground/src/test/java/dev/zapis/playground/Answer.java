package dev.zapis.playground;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.JsonNode;

/** An HTTP answer of the stand-in. */
record Answer(int status, String text) {

    JsonNode json() {
        return Json.parse(text);
    }

    JsonNode result() {
        return json().path("result");
    }

    String description() {
        return json().path("description").asString("");
    }
}
