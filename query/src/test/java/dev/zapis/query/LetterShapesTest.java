package dev.zapis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F47")
class LetterShapesTest {

    @ParameterizedTest
    @CsvSource({
        "Кира, Кирa",
        "Вера Вова, BEPA BOBA",
        "Сара Сосо, capa coco",
        "Пётр Ёлкин, Пëтр елкин",
        "Alex Kim, Αlex Κim",
        "Alex Kim, Ａlex 𝐊im",
        "Анна-Мария О'Нил, Анна\u2010Мария О\u2019Нил",
        "Анна Ким, Ан\u200Dна\u3164Ким\uFE0F",
        "ΒΑΣΩ, βασω"
    })
    void what_looks_the_same_is_found_by_the_other(String name, String alike) {
        assertThat(NameSearch.shape(alike)).isEqualTo(NameSearch.shape(name));
    }

    @Test
    void letters_of_one_alphabet_stay_apart() {
        for (String alphabet : new String[] {"абвгдежзийклмнопрстуфхцчшщъыьэюя", "abcdefghijklmnopqrstuvwxyz"})
            assertThat(NameSearch.shape(alphabet).chars().distinct().count()).isEqualTo(alphabet.length());
    }

    @Test
    void a_part_of_a_name_has_a_part_of_its_shape() {
        String name = "Йозеф-Мария Ким\u0301 Αβγδ 3оя";
        String shape = NameSearch.shape(name);
        for (int end = 1; end <= name.length(); end++) {
            boolean isWhole = end == name.length() || Character.getType(name.charAt(end)) != Character.NON_SPACING_MARK;
            if (isWhole) assertThat(shape).startsWith(NameSearch.shape(name.substring(0, end)));
        }
    }
}
