package dev.zapis.bot.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDesksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1-D4|D1 D2 D3 D4",
                "D1…D4|D1 D2 D3 D4",
                "D1...4|D1 D2 D3 D4",
                "D1–4|D1 D2 D3 D4",
                "А1-A3|А1 А2 А3",
                "A08-A11|A08 A09 A10 A11",
                "1–3|1 2 3",
                "A7-A7|A7"
            })
    void a_range_is_all_that_it_goes_over(String typed, String names) {
        assertThat(TypedDesks.of(typed).names()).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-15", "A1-20", "переговорная", "A-B", "A1-", "-A1", "1234567890123-5"})
    void what_may_be_a_name_is_one(String typed) {
        assertThat(TypedDesks.of(typed)).isEqualTo(new TypedDesks(List.of(typed), 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "T5-T3, reversed",
        "D4…D1, reversed",
        "D4–1, reversed",
        "a1-b3, mixed",
        "A1…B4, mixed",
        "A1-A100000, range-length",
        "A1-A1000000, range-length",
        "A1-A100000000000, range-length",
        "A1–5000, range-length"
    })
    void what_is_meant_as_a_range_and_is_none_is_told(String typed, String why) {
        assertThat(TypedDesks.of("C1, " + typed))
                .isEqualTo(new TypedDesks(List.of("C1"), 0, List.of(new AddedDesk(typed, why))));
    }

    @Test
    void letters_and_blanks_before_the_numbers_stay() {
        assertThat(TypedDesks.of("Ниша 2 – Ниша 4").names()).containsExactly("Ниша 2", "Ниша 3", "Ниша 4");
        assertThat(TypedDesks.of("50%1-50%2").names()).containsExactly("50%1-50%2");
    }

    @Test
    void each_is_there_once_and_not_more_than_go_together() {
        assertThat(TypedDesks.of("A1, а1; A1\n\nB2,"))
                .isEqualTo(new TypedDesks(
                        List.of("A1", "B2"),
                        0,
                        List.of(new AddedDesk("а1", "repeated"), new AddedDesk("A1", "repeated"))));
        TypedDesks many = TypedDesks.of("A1-A100");
        assertThat(many.names()).hasSize(TypedDesks.MOST).endsWith("A50");
        assertThat(many.more()).isEqualTo(50);
    }

    @Test
    void what_follows_each_other_is_shown_as_a_range() {
        assertThat(TypedDesks.shown(List.of("A1", "A2", "B1", "B2", "B3", "C", "D9", "D10", "D11")))
                .extracting(Text::toString)
                .isEqualTo(List.of("A1", "A2", "B1–B3", "C", "D9–D11").stream()
                        .map(name -> Text.plain(name).toString())
                        .toList());
    }

    @Test
    void what_became_of_a_desk_comes_through_a_button() {
        for (AddedDesk each : List.of(
                new AddedDesk("Ниша 2", null), new AddedDesk("A1", "name-known"), new AddedDesk("A 2", "stopped")))
            assertThat(AddedDesk.read(each.written())).isEqualTo(each);
        assertThat(AddedDesk.read("forged words").endsAll()).isTrue();
        assertThat(AddedDesk.read("forged").endsAll()).isTrue();
    }
}
