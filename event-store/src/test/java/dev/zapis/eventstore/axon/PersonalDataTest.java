package dev.zapis.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.PersonRegistered;
import dev.zapis.eventstore.axon.DeskSamples.PersonId;
import dev.zapis.eventstore.axon.crypto.DecryptionException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final PersonRegistered ANNA = new PersonRegistered(new PersonId("p1"), "Анна", "+7 900 000-00-00");
    private static final PersonRegistered BORIS = new PersonRegistered(new PersonId("p2"), "Борис", null);

    private final Adapter<FakeEventLog> adapter = Adapter.inMemory();

    @Test
    void personal_fields_are_never_stored_in_the_open_and_come_back() throws Exception {
        append(ANNA);

        String stored = stored(1);
        assertThat(stored).contains("\"person\":\"p1\"").doesNotContain("Анна", "900");
        assertThat(adapter.log.events().getFirst().subject()).isEqualTo("p1");
        assertThat(read(1)).isEqualTo(ANNA);
    }

    @Test
    void a_field_that_holds_nothing_stays_so() throws Exception {
        append(BORIS);

        assertThat(stored(1)).contains("\"phone\":null");
        assertThat(read(1)).isEqualTo(BORIS);
    }

    @Test
    void all_events_of_a_person_share_one_key_and_people_share_none() throws Exception {
        append(ANNA, ANNA, BORIS);
        append(ANNA);

        assertThat(event(1).key()).isEqualTo(event(2).key()).isEqualTo(event(4).key());
        assertThat(event(3).key()).isNotEqualTo(event(1).key());
        assertThat(List.of(read(1), read(2), read(3), read(4))).containsExactly(ANNA, ANNA, BORIS, ANNA);
    }

    @Test
    void another_instance_uses_the_key_that_is_recorded() throws Exception {
        append(ANNA);
        byte[] first = event(1).key();
        adapter.axon.forget("p1");

        append(ANNA);

        assertThat(event(2).key()).isEqualTo(first);
        assertThat(read(2)).isEqualTo(ANNA);
    }

    @Test
    void when_another_instance_was_first_the_event_is_encrypted_under_its_key() throws Exception {
        byte[] theirs = adapter.cipher.newWrappedKey();
        TaggedEventMessage<?> event = tagged(ANNA);
        AppendOperation append = new AppendOperation(AppendCondition.none(), List.of(event), CommandTrace.of(null));
        EventEncoder encoder = adapter.encoderOfAnotherInstance();

        adapter.log.beforeNextAppend(() -> adapter.log.recordKey("p1", theirs));
        append.to(adapter.log, encoder).toFuture().get(60, TimeUnit.SECONDS);

        assertThat(event(1).key()).isEqualTo(theirs);
        assertThat(read(1)).isEqualTo(ANNA);
    }

    @Test
    void without_the_key_the_fields_are_empty_and_the_rest_is_there() throws Exception {
        append(ANNA);
        adapter.log.destroyKey("p1");

        assertThat(read(1)).isEqualTo(new PersonRegistered(new PersonId("p1"), null, null));
    }

    @Test
    void nothing_personal_is_recorded_of_a_person_whose_key_was_destroyed() throws Exception {
        append(ANNA);
        adapter.log.destroyKey("p1");
        adapter.axon.forget("p1");

        assertThatThrownBy(() -> append(ANNA)).hasMessageContaining("destroyed").hasMessageNotContaining("p1");
        assertThat(adapter.log.events()).hasSize(1);
    }

    @Test
    void what_tells_nothing_personal_is_recorded_of_them_all_the_same() throws Exception {
        append(ANNA);
        adapter.log.destroyKey("p1");

        append(new PersonRegistered(new PersonId("p1"), null, null));

        assertThat(event(2).subject()).isNull();
        assertThat(read(2)).isEqualTo(new PersonRegistered(new PersonId("p1"), null, null));
    }

    @Test
    void nor_by_an_instance_that_still_knows_the_key() throws Exception {
        append(ANNA);
        adapter.log.destroyKey("p1");

        assertThatThrownBy(() -> append(ANNA)).hasMessageContaining("destroyed").hasMessageNotContaining("p1");
        assertThat(adapter.log.events()).hasSize(1);
    }

    @Test
    void an_instance_that_knows_another_form_of_the_key_learns_the_one_that_is_recorded() throws Exception {
        append(ANNA);
        byte[] anew = adapter.cipher.newWrappedKey();
        adapter.log.recordKey("p1", anew);

        append(ANNA);

        assertThat(event(2).key()).isEqualTo(anew);
        assertThat(read(2)).isEqualTo(ANNA);
    }

    @Test
    void what_an_event_tells_about_its_person_can_be_listed_while_the_key_is_there() throws Exception {
        append(ANNA, BORIS);

        assertThat(adapter.decoder.personal(event(1))).isEqualTo(Map.of("name", "Анна", "phone", "+7 900 000-00-00"));
        assertThat(adapter.decoder.personal(event(2))).isEqualTo(Map.of("name", "Борис"));
        adapter.log.destroyKey("p1");
        assertThat(adapter.decoder.personal(event(1))).isEmpty();
    }

    @Test
    void a_changed_field_is_an_error_that_names_no_content() throws Exception {
        append(ANNA);
        byte[] payload = stored(1).getBytes(UTF_8);
        int inName = stored(1).indexOf("sealed:") + 60;
        payload[inName] = (byte) (payload[inName] == 'A' ? 'B' : 'A');
        adapter.log.tamper(1, payload);

        assertThatThrownBy(() -> read(1))
                .isInstanceOf(DecryptionException.class)
                .hasMessageNotContaining("sealed:");
    }

    @Test
    void a_field_copied_from_another_event_or_field_is_an_error() throws Exception {
        append(ANNA, ANNA);
        String first = stored(1);
        String name = first.split("\"name\":\"")[1].split("\"")[0];
        String phone = first.split("\"phone\":\"")[1].split("\"")[0];

        adapter.log.tamper(2, first.getBytes(UTF_8));
        assertThatThrownBy(() -> read(2)).isInstanceOf(DecryptionException.class);

        adapter.log.tamper(1, first.replace(name, phone).getBytes(UTF_8));
        assertThatThrownBy(() -> read(1)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void a_field_from_before_it_was_personal_is_read_as_it_is() throws Exception {
        append(ANNA);
        adapter.log.tamper(1, "{\"person\":\"p1\",\"name\":\"Анна\"}".getBytes(UTF_8));

        assertThat(read(1)).isEqualTo(new PersonRegistered(new PersonId("p1"), "Анна", null));
    }

    private void append(PersonRegistered... events) throws Exception {
        List<TaggedEventMessage<?>> tagged = Arrays.stream(events)
                .<TaggedEventMessage<?>>map(PersonalDataTest::tagged)
                .toList();
        AppendTransaction<?> transaction = adapter.storage
                .appendEvents(AppendCondition.none(), null, tagged)
                .get();
        transaction.commit(null).get(60, TimeUnit.SECONDS);
    }

    private static TaggedEventMessage<?> tagged(PersonRegistered event) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(DeskSamples.REGISTERED, "1"), event), Set.of());
    }

    private String stored(int position) {
        return new String(adapter.log.events().get(position - 1).payload(), UTF_8);
    }

    private StoredEvent event(int position) throws Exception {
        return adapter.log.tail(position - 1).next().toFuture().get(60, TimeUnit.SECONDS);
    }

    private @Nullable PersonRegistered read(int position) throws Exception {
        return adapter.decoder.decode(event(position)).payloadAs(PersonRegistered.class, adapter.json);
    }
}
