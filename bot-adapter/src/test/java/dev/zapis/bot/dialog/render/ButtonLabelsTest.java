package dev.zapis.bot.dialog.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ButtonLabelsTest {

    private static final String LONG = "Константинопольская-Преображенская ";

    private static List<String> shown(String... words) {
        Map<String, String> labels = ButtonLabels.of(List.of(words));
        return Stream.of(words).map(labels::get).toList();
    }

    @Test
    void short_words_stay_and_none_show_that_something_is_there() {
        assertThat(shown("A1", "x".repeat(40), " ")).containsExactly("A1", "x".repeat(40), "…");
    }

    @Test
    void both_ends_of_long_words_are_read() {
        assertThat(shown("A3 · " + LONG + "Анна-Мария Ивановна"))
                .singleElement()
                .satisfies(label -> assertThat(label)
                        .hasSize(40)
                        .startsWith("A3 · Константин")
                        .endsWith("Анна-Мария Ивановна"));
        assertThat(ButtonLabels.of("👩‍👩‍👧‍👦".repeat(41)))
                .isEqualTo("👩‍👩‍👧‍👦".repeat(20) + "…" + "👩‍👩‍👧‍👦".repeat(19));
    }

    /** Seen: two people whose names begin alike had the same button. */
    @Test
    void no_two_that_differ_look_alike() {
        String middle = "x".repeat(30);
        assertThat(shown(LONG + "Анна", LONG + "Инна")).doesNotHaveDuplicates();
        assertThat(shown(middle + "Анна" + middle, middle + "Инна" + middle))
                .doesNotHaveDuplicates()
                .allMatch(label -> label.contains("нна"));
        String far = "y".repeat(40);
        List<String> many = IntStream.range(0, 30)
                .mapToObj(number -> middle + (number % 2 == 0 ? "a" : "b") + far + number / 2 % 10 + far)
                .distinct()
                .toList();
        assertThat(ButtonLabels.of(many).values()).doesNotHaveDuplicates().allMatch(label -> label.length() <= 40);
    }

    @Test
    void the_same_words_have_the_same_label() {
        String twice = LONG + LONG + "Анна";
        assertThat(shown(twice, twice)).containsExactly(ButtonLabels.of(twice), ButtonLabels.of(twice));
    }
}
