package dev.zapis.command;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Names that look alike: of two scripts, and with blanks, joiners, selectors and fillers that nobody sees. */
public final class Pairs {

    private static final List<String> ALL = List.of(
            "Анна Ким|Aнна Ким",
            "Анна Ким|Аннa Ким",
            "Сара Сосо|Capa Coco",
            "Сара Сосо|Capa Сосо",
            "Вера Вова|Bepa Вова",
            "ВЕРА ВОВА|BEPA BOBA",
            "Иванов Иван|Ивaнoв Ивaн",
            "Петров Олег|Пeтpoв Oлeг",
            "Хохлов Яков|Xoхлoв Якoв",
            "Мария Котова|Mapия Koтова",
            "Тимур Носов|Tимур Hосов",
            "Ivan Petrov|Ivаn Petrоv",
            "Olga Cox|Оlga Cох",
            "Pavel Yakov|Рavel Yakov",
            "Alex Kim|Αlex Kim",
            "Boris Nox|Βoris Nox",
            "Kate Moss|Κate Moss",
            "Alex Kim|Ａｌｅｘ Kim",
            "Alex Kim|𝐀lex Kim",
            "Пётр Ёлкин|Петр Елкин",
            "Пётр Ёлкин|Пëтр Ëлкин",
            "Пётр Ёлкин|ПЁТР ЁЛКИН",
            "Зоя Йот|Зоя И\u0306от",
            "Анна Ким|Анна\u00A0Ким",
            "Анна Ким|Анна\u2003Ким",
            "Анна Ким|Анна\u202F\u2009Ким",
            "Анна Ким|Анна \u2800Ким",
            "Анна Ким|\u3000Анна Ким\u2800",
            "Анна Ким|Ан\u200Dна Ким",
            "Анна Ким|Ан\u200Cна Ким",
            "Анна Ким|Анна\u200D Ким",
            "Анна Ким|Анна\uFE0F Ким",
            "Анна Ким|Анна\uFE00 Ким",
            "Анна Ким|Анна\uDB40\uDD00 Ким",
            "Анна Ким|Анна\u180B Ким",
            "Анна Ким|Анна Ким\u3164",
            "Анна Ким|\u115F\u1160Анна Ким",
            "Анна Ким|Анна\uFFA0Ким",
            "Анна Ким|Анна\u034F Ким",
            "Анна Ким|Анна\u17B4 Ким",
            "Жан О'Нил|Жан О\u2019Нил",
            "Анна-Мария|Анна\u2010Мария",
            "Анна-Мария|Анна\u2212Мария",
            "Ольга Ким|0льга Ким",
            "Alla Kim|A11a Kim");

    private Pairs() {}

    public static Stream<Arguments> all() {
        return ALL.stream().map(pair -> pair.split("\\|")).map(pair -> Arguments.of(pair[0], pair[1]));
    }
}
