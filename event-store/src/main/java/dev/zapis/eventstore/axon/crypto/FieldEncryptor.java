package dev.zapis.eventstore.axon.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.JsonConverter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Encrypts and decrypts the personal fields of payloads: on disk they are texts that start with {@code sealed:}. */
public final class FieldEncryptor {

    private static final String MARK = "sealed:";

    private final JsonMapper mapper;
    private final PersonalFields personal;
    private final DataCipher cipher;

    public FieldEncryptor(JsonConverter json, PersonalFields personal, DataCipher cipher) {
        this.mapper = json.mapper();
        this.personal = personal;
        this.cipher = cipher;
    }

    /** Whose data key the payload's personal fields need; none if it has no such fields, or nothing in them. */
    @Nullable
    public String subject(String type, byte[] payload) {
        PersonalFields.Marked marked = personal.of(type);
        if (marked == null) {
            return null;
        }
        JsonNode fields = mapper.readTree(payload);
        if (marked.fields().stream().noneMatch(fields::hasNonNull)) {
            return null;
        }
        JsonNode subject = fields.path(marked.subject());
        if (!subject.isString()) {
            throw new IllegalArgumentException(
                    "%s has personal fields, but no text in %s".formatted(type, marked.subject()));
        }
        return subject.stringValue();
    }

    public byte[] seal(UUID id, String type, byte[] payload, byte[] wrappedKey) {
        return changed(type, payload, (name, value) -> {
            byte[] sealed = cipher.encrypt(wrappedKey, mapper.writeValueAsBytes(value), associated(id, name));
            return mapper.getNodeFactory()
                    .stringNode(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        });
    }

    public byte[] open(StoredEvent event) {
        return changed(event.type(), event.payload(), (name, value) -> opened(event, name, value));
    }

    /** The personal fields that can be read, as texts by their names. */
    public Map<String, String> personal(StoredEvent event) {
        PersonalFields.Marked marked = personal.of(event.type());
        Map<String, String> values = new TreeMap<>();
        if (marked != null) {
            JsonNode opened = mapper.readTree(open(event));
            for (String name : marked.fields()) {
                String value = opened.path(name).asString("");
                if (!value.isEmpty()) {
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    private JsonNode opened(StoredEvent event, String name, JsonNode value) {
        if (!value.isString() || !value.stringValue().startsWith(MARK)) {
            // The field has become personal later: it stands in the open in this event.
            return value;
        }
        byte[] key = event.key();
        byte[] sealed = decoded(value.stringValue().substring(MARK.length()));
        byte[] plain = key == null ? null : cipher.decrypt(key, sealed, associated(event.id(), name));
        return plain == null ? mapper.nullNode() : mapper.readTree(plain);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DecryptionException("encrypted data have an unknown form", e);
        }
    }

    private byte[] changed(String type, byte[] payload, FieldChange change) {
        PersonalFields.Marked marked = personal.of(type);
        if (marked == null || !(mapper.readTree(payload) instanceof ObjectNode fields)) {
            return payload;
        }
        for (String name : marked.fields()) {
            JsonNode value = fields.get(name);
            if (value != null && !value.isNull()) {
                fields.set(name, change.of(name, value));
            }
        }
        return mapper.writeValueAsBytes(fields);
    }

    private static byte[] associated(UUID id, String field) {
        return (id + "/" + field).getBytes(UTF_8);
    }

    private interface FieldChange {
        JsonNode of(String name, JsonNode value);
    }
}
