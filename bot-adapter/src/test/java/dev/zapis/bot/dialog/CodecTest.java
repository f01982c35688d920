package dev.zapis.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.SampleTargets.Desks;
import dev.zapis.bot.dialog.SampleTargets.Everything;
import dev.zapis.bot.dialog.callback.Base62;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.callback.CallbackEscaper;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    private static final String ALPHABET = "aЯ|\\,~*0 🙂<&\n%";

    private final Routes routes = Routes.of(List.of(Everything.class, Desks.class));
    private final Random random = new Random(20261120);

    @Test
    void every_target_is_read_as_it_was_written() {
        for (int i = 0; i < 2_000; i++) {
            Everything target = anything();
            String written = routes.write(target);
            assertThat(routes.read(written)).as(written).contains(target);
            assertThat(written).doesNotContain("\u0000");
        }
    }

    @Test
    void whatever_is_tampered_with_reads_as_something_that_is_written_so_or_as_nothing() {
        for (int i = 0; i < 8_000; i++) {
            String tampered = tampered(routes.write(anything()));
            routes.read(tampered)
                    .ifPresent(target -> assertThat(routes.write(target)).isEqualTo(tampered));
        }
    }

    @Test
    void a_button_reads_as_it_was_written_in_64_bytes_or_does_not_fit() {
        for (int i = 0; i < 2_000; i++) {
            CallbackData callback =
                    new CallbackData(routes.write(anything()), random.nextLong(1L << 40), random.nextBoolean());
            int bytes = callback.data().getBytes(StandardCharsets.UTF_8).length;
            assertThat(callback.fits()).isEqualTo(bytes <= 64);
            if (callback.fits()) assertThat(CallbackData.read(callback.data())).contains(callback);
            else assertThat(CallbackData.read(callback.data())).isEmpty();
            CallbackData token = callback.standingFor(Ids.derived("token", "" + i));
            assertThat(token.fits()).isTrue();
            assertThat(CallbackData.read(token.data())).contains(token);
        }
    }

    @Test
    void cyrillic_counts_two_bytes_a_letter() {
        assertThat(new CallbackData("a." + "x".repeat(59), 1, false).fits()).isTrue();
        assertThat(new CallbackData("a." + "x".repeat(60), 1, false).fits()).isFalse();
        assertThat(new CallbackData("a." + "ы".repeat(29), 1, false).fits()).isTrue();
        assertThat(new CallbackData("a." + "ы".repeat(30), 1, false).fits()).isFalse();
    }

    @Test
    void a_route_two_ids_and_a_day_fit_a_button() {
        String ids = Ids.derived("a") + "|" + Ids.derived("b");
        assertThat(new CallbackData("desk.book|" + ids + "|" + Base62.write(20_781), 238_327, false).data())
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.desks",
                "sample.desks|",
                "sample.desks|x|y",
                "sample.desks|-",
                "sample.desks|zzzzzzzzzzz",
                "sample.desks|99999999999999999999",
                "sample.desks|00KP",
                "sample.desks|\\",
                "no.such|1",
                "|",
                ""
            })
    void what_no_button_carries_is_read_as_nothing(String written) {
        assertThat(routes.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1a.b", "1a.b|", "2a.b|1", "1a.b|*", "1a.b|01", "1a.b|-1", "1a.b|zzzzzzzzzzz", "1|1"})
    void what_has_another_form_or_version_is_no_button(String data) {
        assertThat(CallbackData.read(data)).isEmpty();
    }

    @Test
    @Tag("F50")
    void what_no_database_takes_is_neither_written_nor_read() {
        assertThat(CallbackEscaper.write("a\u0000b")).isEqualTo("ab");
        for (String forged : List.of("a\\zb", "\\z", "a\u0000b"))
            assertThatThrownBy(() -> CallbackEscaper.read(forged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("F50")
    void a_day_that_no_button_leads_to_is_not_read() {
        for (LocalDate far :
                List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(2200, 1, 1), LocalDate.EPOCH.minusDays(1)))
            assertThat(routes.read("sample.desks|" + Base62.write(far.toEpochDay())))
                    .isEmpty();
        Desks near = new Desks(LocalDate.of(2199, 12, 31));
        assertThat(routes.read(routes.write(near))).contains(near);
    }

    @Test
    void numbers_of_any_size_are_short_and_whole() {
        Stream.of(0L, 1L, 61L, 62L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)
                .forEach(number -> assertThat(Base62.read(Base62.write(number))).isEqualTo(number));
    }

    private Everything anything() {
        return new Everything(
                id(),
                words(),
                random.nextInt(),
                random.nextLong(),
                random.nextBoolean(),
                DayPart.values()[random.nextInt(3)],
                random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(80_000)),
                random.nextBoolean()
                        ? LocalTime.of(random.nextInt(24), random.nextInt(60))
                        : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
                random.nextBoolean() ? null : words(),
                Stream.generate(this::id).limit(random.nextInt(3)).toList());
    }

    private DeskId id() {
        return new DeskId(Ids.derived("" + random.nextLong()));
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        random.ints(random.nextInt(12), 0, ALPHABET.codePointCount(0, ALPHABET.length()))
                .forEach(i -> words.appendCodePoint(ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, i))));
        return words.toString();
    }

    private String tampered(String written) {
        StringBuilder text = new StringBuilder(written);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(9)));
            case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(9)));
            default -> text.setLength(at);
        }
        return text.toString();
    }
}
