package dev.zapis.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F47")
class ConfusableNamesTest {

    @ParameterizedTest
    @MethodSource("dev.zapis.command.Pairs#all")
    void what_looks_the_same_is_the_same(String one, String other) {
        assertThat(one).isNotEqualTo(other);
        assertThat(ConfusableNames.areAlike(one, other)).isTrue();
        assertThat(ConfusableNames.areAlike(other, one)).isTrue();
        assertThat(ConfusableNames.forms(other)).contains(ConfusableNames.kept(one));
        assertThat(ConfusableNames.forms(one)).contains(ConfusableNames.kept(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Анна Ким, Инна Ким",
        "Иванов Пётр, Иванова Пётр",
        "Ian Low, Lan Low",
        "Mila, Miia",
        "Warner, Wagner",
        "Ли Си, Ли Ся",
        "D1, D2",
        "D1, DL",
        "10, 11",
        "А1, Б1",
        "O'Neil, ONeil",
        "Анна-Мария, Анна Мария",
        "Зайцев, Заицев",
        "José, Jose",
        "Öz, Oz"
    })
    void what_can_be_told_apart_is_not(String one, String other) {
        assertThat(ConfusableNames.areAlike(one, other)).isFalse();
    }

    /** Their hashes are in the log. */
    @ParameterizedTest
    @CsvSource({
        "Анна Ким, анна ким",
        "Пётр Ёлкин, петр елкин",
        "Capa Coco, capa coco",
        "Сара Сосо, сара сосо",
        "Anna Иванова, anna иванова",
        "José Núñez, josé núñez",
        "Анна-Мария О'Нил, анна-мария о'нил",
        "Ольга 2, ольга 2"
    })
    void names_of_one_script_are_kept_as_ever(String name, String before) {
        assertThat(ConfusableNames.kept(name)).isEqualTo(before);
    }

    @Test
    void a_name_as_it_was_kept_before_goes_on_being_found() {
        assertThat(ConfusableNames.forms("Vеrа\u00A0Ким")).contains("vеrа\u00A0ким");
        assertThat(ConfusableNames.forms("Жан О\u2019Нил")).contains("жан о\u2019нил");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164\u3164",
                "\u115F\u1160",
                "\u2800\u2800",
                "\uFFA0",
                "\u034F\uFE0F",
                "\u00A0\u2003",
                "\u200D\u200C",
                "\uDB40\uDD00"
            })
    void what_nobody_sees_is_nothing(String name) {
        assertThat(NameNormalizer.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩\u200D💻", "❤\uFE0F", "👩🏽\u200D🚀", "علی\u200Cرضا", "क्\u200Dष"})
    void what_a_spelling_needs_stays(String name) {
        assertThat(NameNormalizer.of(name)).isEqualTo(name);
    }
}
