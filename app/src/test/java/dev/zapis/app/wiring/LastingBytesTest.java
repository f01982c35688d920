package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Tags;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.JsonConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What releases have written is read for good: a sample of every event of every release lies here. */
class LastingBytesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Map<String, Class<?>> EVENTS = SliceParts.PRODUCT.annotated(Event.class).stream()
            .collect(Collectors.toMap(LastingBytesTest::name, Function.identity()));

    private final JsonConverter json = new JsonConverter();

    static List<Path> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Class<?> type) {
        Event event = type.getAnnotation(Event.class);
        return event.namespace() + "." + event.name() + "-" + event.version();
    }

    private Object read(Path sample) throws IOException {
        String name = sample.getFileName().toString().replace(".json", "");
        Class<?> type = Objects.requireNonNull(EVENTS.get(name), () -> "no event is called " + name);
        return Objects.requireNonNull(json.convert(Files.readAllBytes(sample), type));
    }

    @Test
    void every_event_has_a_sample() throws IOException {
        assertThat(samples())
                .extracting(file -> file.getFileName().toString().replace(".json", ""))
                .containsAll(new TreeSet<>(EVENTS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_and_loses_nothing(Path sample) throws IOException {
        byte[] written = Files.readAllBytes(sample);
        byte[] again = Objects.requireNonNull(json.convert(read(sample), byte[].class));
        var mapper = JsonMapper.shared();
        var read = (ObjectNode) mapper.readTree(new String(again, StandardCharsets.UTF_8));
        var sampled = (ObjectNode) mapper.readTree(written);
        // What was added to an event later is null in what was written before.
        read.propertyStream()
                .filter(field -> field.getValue().isNull() && !sampled.has(field.getKey()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(read::remove);
        assertThat(read).isEqualTo(sampled);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_tags_stand_in_the_log_as_they_always_did(Path sample) throws IOException {
        Object event = read(sample);
        var message = new GenericEventMessage(new MessageType(event.getClass()), event);
        assertThat(new AnnotationBasedTagResolver().resolve(message))
                .extracting(Tag::key)
                .allMatch(key -> key.matches("[a-z-]+"))
                .doesNotContain(Tags.COMMAND);
    }

    @Test
    void what_opens_or_closes_days_is_about_the_office_s_calendar() throws IOException {
        for (String name : List.of("WorkingDaysSet", "HolidaysTaken", "DaySet")) {
            Object event = read(SAMPLES.resolve("0.1/zapis.office." + name + "-1.json"));
            var message = new GenericEventMessage(new MessageType(event.getClass()), event);
            assertThat(new AnnotationBasedTagResolver().resolve(message))
                    .as(name)
                    .contains(Tag.of("calendar", "officeofficeofficeof01"), Tag.of("office", "officeofficeofficeof01"));
        }
    }

    /** Instances of two releases may run side by side. */
    @Test
    void what_a_newer_program_calls_by_a_name_of_its_own_is_kept() {
        byte[] written = "{\"office\":\"officeofficeofficeof01\",\"module\":\"OF_TOMORROW\",\"isOn\":false}"
                .getBytes(StandardCharsets.UTF_8);
        ModuleSwitched read = Objects.requireNonNull(json.convert(written, ModuleSwitched.class));
        assertThat(read.module()).isEqualTo(new Feature("OF_TOMORROW"));
        byte[] again = Objects.requireNonNull(json.convert(read, byte[].class));
        assertThat(again).isEqualTo(written);
    }

    @Test
    void a_booking_belongs_to_the_days_of_desk_person_and_office() throws IOException {
        Path sample = SAMPLES.resolve("0.1/zapis.desk.DeskBooked-1.json");
        Object booked = read(sample);
        var message = new GenericEventMessage(new MessageType(booked.getClass()), booked);
        assertThat(new AnnotationBasedTagResolver().resolve(message))
                .containsExactlyInAnyOrder(
                        Tag.of("booking", "bookingbookingbookin01"),
                        Tag.of("desk-day", "deskdeskdeskdeskdesk01/2026-11-23"),
                        Tag.of("person-day", "personpersonpersonpe01/2026-11-23"),
                        Tag.of("office-day", "officeofficeofficeof01/2026-11-23"));
    }
}
