package dev.zapis.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.DeskBooked;
import dev.zapis.eventstore.axon.DeskSamples.DeskId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.conversion.ConversionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonConverterTest {

    private final JsonConverter json = new JsonConverter();

    enum Part {
        ALL,
        MORNING
    }

    record Everything(
            DeskId desk,
            List<DeskId> desks,
            Map<DeskId, Integer> counts,
            Instant at,
            LocalDate day,
            LocalTime time,
            ZoneId zone,
            Part part,
            BigDecimal price,
            @Nullable String note) {}

    record Grown(
            DeskId desk,
            LocalDate day,
            @Nullable Part part,
            int seats,
            @Nullable List<String> tags) {}

    record Wrapper(String value) {}

    record Pair(String value, String other) {}

    @Test
    void what_events_are_made_of_comes_back_as_it_was() {
        Everything everything = new Everything(
                new DeskId("a"),
                List.of(new DeskId("b")),
                Map.of(new DeskId("c"), 3),
                Instant.parse("2026-11-20T10:15:30.123456Z"),
                LocalDate.of(2026, 11, 20),
                LocalTime.of(9, 30),
                ZoneId.of("Europe/Moscow"),
                Part.MORNING,
                new BigDecimal("1.10"),
                null);

        byte[] bytes = json.convert(everything, byte[].class);

        assertThat(bytes)
                .asString()
                .contains(
                        "\"desk\":\"a\"",
                        "\"desks\":[\"b\"]",
                        "\"counts\":{\"c\":3}",
                        "\"at\":\"2026-11-20T10:15:30.123456Z\"",
                        "\"day\":\"2026-11-20\"",
                        "\"time\":\"09:30:00\"",
                        "\"zone\":\"Europe/Moscow\"",
                        "\"price\":1.10");
        assertThat(json.<Everything>convert(bytes, Everything.class)).isEqualTo(everything);
    }

    @Test
    void an_id_alone_is_a_plain_string() {
        assertThat(json.<byte[]>convert(new Wrapper("x"), byte[].class))
                .asString()
                .isEqualTo("\"x\"");
        assertThat(json.<Wrapper>convert("\"x\"".getBytes(UTF_8), Wrapper.class))
                .isEqualTo(new Wrapper("x"));
        assertThat(json.<Wrapper>convert("x", Wrapper.class)).isEqualTo(new Wrapper("x"));
    }

    @Test
    void a_record_with_more_than_a_value_stays_an_object() {
        assertThat(json.<byte[]>convert(new Pair("x", "y"), byte[].class))
                .asString()
                .isEqualTo("{\"value\":\"x\",\"other\":\"y\"}");
    }

    @Test
    void a_reader_takes_no_offence_at_fields_it_does_not_know() {
        byte[] newer =
                "{\"desk\":\"window\",\"day\":\"2026-11-23\",\"part\":\"ALL\",\"by\":{\"id\":1}}".getBytes(UTF_8);

        assertThat(json.<DeskBooked>convert(newer, DeskBooked.class))
                .isEqualTo(new DeskBooked(DeskSamples.WINDOW, DeskSamples.MONDAY));
    }

    @Test
    void a_reader_takes_no_offence_at_fields_that_are_not_there() {
        byte[] older = "{\"desk\":\"window\",\"day\":\"2026-11-23\"}".getBytes(UTF_8);

        assertThat(json.<Grown>convert(older, Grown.class))
                .isEqualTo(new Grown(DeskSamples.WINDOW, DeskSamples.MONDAY, null, 0, null));
    }

    @Test
    void what_is_asked_for_as_it_is_stays_as_it_is() {
        Object booked = new DeskBooked(DeskSamples.WINDOW, DeskSamples.MONDAY);

        assertThat(json.<Object>convert(booked, DeskBooked.class)).isSameAs(booked);
        assertThat(json.<Object>convert(null, DeskBooked.class)).isNull();
    }

    @Test
    void bytes_that_are_no_json_are_refused() {
        assertThatThrownBy(() -> json.convert("{".getBytes(UTF_8), DeskBooked.class))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("DeskBooked");
    }
}
