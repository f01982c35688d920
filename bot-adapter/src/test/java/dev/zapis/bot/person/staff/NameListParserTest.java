package dev.zapis.bot.person.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameListParserTest {

    private final NameListParser parser = new NameListParser();

    @Test
    void names_stand_one_a_line_and_lines_keep_their_numbers() {
        assertThat(parser.lines(" Анна Белова \n\nБорис Климов\r\n"))
                .containsExactly("Анна Белова", "", "Борис Климов");
        assertThat(parser.lines("")).isEmpty();
    }

    @Test
    void a_table_may_say_which_column_has_the_names() {
        assertThat(parser.lines("\uFEFF№;ФИО;Отдел\n1;Анна Белова;Сбыт\n2;\"Климов; \"\"Боря\"\"\";\n3"))
                .containsExactly("", "Анна Белова", "Климов; \"Боря\"", "");
        assertThat(parser.lines("id,Name\n7,Emma Clarke")).containsExactly("", "Emma Clarke");
        assertThat(parser.lines("имя\nАнна Белова")).containsExactly("", "Анна Белова");
    }

    @Test
    void a_table_that_does_not_say_has_them_in_the_first_column() {
        assertThat(parser.lines("Анна Белова\tСбыт\nБорис Климов\tСклад"))
                .containsExactly("Анна Белова", "Борис Климов");
        assertThat(parser.lines("\"Белова, Анна\",Сбыт\n\"Климов, Борис\",Склад"))
                .containsExactly("Белова, Анна", "Климов, Борис");
    }

    @Test
    void names_may_stand_between_separators_too() {
        assertThat(parser.separated("Анна-Мария О'Нил, Борис; \n\nВера К.,"))
                .containsExactly(
                        new NameListParser.Line(1, "Анна-Мария О'Нил"),
                        new NameListParser.Line(1, "Борис"),
                        new NameListParser.Line(3, "Вера К."));
        for (String other : List.of(
                "Анна Белова\nБорис",
                "Анна, 7\nБорис, 8",
                "ФИО,Отдел\nАнна,Сбыт",
                "\"Белова, Анна\",Сбыт",
                "Анна\tБорис",
                "")) assertThat(parser.separated(other)).as(other).isEmpty();
    }

    @Test
    void what_is_no_name_in_a_list_is_told_of_and_takes_no_other_with_it() {
        assertThat(parser.separated("Анна, Борис, 12\n7\nВера;"))
                .extracting(NameListParser.Line::words)
                .containsExactly("Анна", "Борис", "12", "7", "Вера");
        assertThat(parser.lines("Анна Белова\nБорис Ким;")).containsExactly("Анна Белова", "Борис Ким");
    }

    @Test
    void a_list_is_told_from_a_table() {
        for (String list : List.of("Анна, Борис", "Анна Белова, Борис Ким\nВера Ли; Глеб Ян\n\nЗоя"))
            assertThat(NameListParser.isRatherSeparated(list)).as(list).isTrue();
        assertThat(NameListParser.isRatherSeparated("Анна Белова,Сбыт\nБорис Ким,Склад"))
                .isFalse();
    }

    @Test
    void what_looks_like_the_first_line_is_a_title_only_if_it_is_one() {
        assertThat(parser.lines("Имя Фамилиева;1\nИмя Фамилиева;2")).containsExactly("Имя Фамилиева", "Имя Фамилиева");
    }

    @Test
    void files_are_utf8_or_what_office_programs_wrote_before_it() {
        String names = "Алёна Ёж\nБорис";
        assertThat(NameListParser.text(names.getBytes(StandardCharsets.UTF_8))).isEqualTo(names);
        assertThat(NameListParser.text(names.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(names);
    }
}
