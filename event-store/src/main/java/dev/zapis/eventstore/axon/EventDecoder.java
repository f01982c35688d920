package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.crypto.FieldEncryptor;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Makes of a recorded event Axon's message: readable JSON bytes, and the id and the time that it had. */
public final class EventDecoder {

    private final JsonConverter json;
    private final FieldEncryptor seal;

    EventDecoder(JsonConverter json, FieldEncryptor seal) {
        this.json = json;
        this.seal = seal;
    }

    public EventMessage decode(StoredEvent event) {
        Map<String, String> metadata = json.metadata(event.metadata());
        String original = metadata.remove(EventIds.ORIGINAL);
        return new GenericEventMessage(
                original == null ? event.id().toString() : original,
                new MessageType(event.type(), event.version()),
                seal.open(event),
                metadata,
                event.at());
    }

    /** What the event tells about its person, as texts by the names of the fields; nothing once the person is forgotten. */
    public Map<String, String> personal(StoredEvent event) {
        return seal.personal(event);
    }
}
