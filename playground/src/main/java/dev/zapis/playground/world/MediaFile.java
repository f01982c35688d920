package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a file besides its bytes. */
public record MediaFile(long number, String owner, String kind, ObjectNode facts) {

    static MediaFile of(long number, String owner, String kind, Upload upload) {
        ObjectNode facts = Json.object().put("name", upload.name()).put("type", upload.type());
        facts.put("size", upload.bytes().length);
        Picture.read(upload.bytes())
                .ifPresent(size -> facts.put("width", size.width()).put("height", size.height()));
        return new MediaFile(number, owner, kind, facts);
    }

    public String fileId() {
        return "file-" + owner + "-" + number;
    }

    public String name() {
        return facts.path("name").asString("");
    }

    public String type() {
        return facts.path("type").asString("application/octet-stream");
    }

    public int size() {
        return facts.path("size").asInt();
    }

    /** The path under which the bot downloads it. */
    public String path() {
        int dot = name().lastIndexOf('.');
        String ending = dot < 0 ? "" : name().substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        return kind + "s/file_" + number + ending;
    }

    String storeName() {
        return owner + "-" + number;
    }

    /** The part that all kinds of files have in the Bot API. */
    public ObjectNode asFile() {
        return Json.object()
                .put("file_id", fileId())
                .put("file_unique_id", "u" + number)
                .put("file_size", size());
    }

    public ArrayNode asPhoto() {
        ObjectNode size = asFile();
        size.set("width", facts.path("width"));
        size.set("height", facts.path("height"));
        return Json.array().add(size);
    }

    public ObjectNode asDocument() {
        return asFile().put("file_name", name()).put("mime_type", type());
    }

    ObjectNode kept() {
        ObjectNode kept =
                Json.object().put("number", number).put("owner", owner).put("kind", kind);
        kept.set("facts", facts);
        return kept;
    }

    static MediaFile read(JsonNode kept) {
        return new MediaFile(
                kept.path("number").asLong(),
                kept.path("owner").asString(),
                kept.path("kind").asString(),
                (ObjectNode) kept.path("facts"));
    }
}
