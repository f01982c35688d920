package dev.zapis.bot.person.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.ConfusableNames;
import dev.zapis.query.NameSearch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is taken for somebody when names are compared is found by that somebody's name. */
@Tag("F47")
class FoundByLookTest {

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіјѕєґ";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    @Test
    void what_is_refused_as_alike_is_found_by_the_other() {
        List<String> pairs = cases(CYRILLIC)
                .flatMap(one -> cases(LATIN)
                        .flatMap(other -> Stream.of(
                                "Ж" + one + "ж|Ж" + other + "ж",
                                "Q" + other + "q|Q" + one + "q",
                                one + " Ли|" + other + " Ли")))
                .filter(pair -> ConfusableNames.areAlike(pair.split("\\|")[0], pair.split("\\|")[1]))
                .toList();
        assertThat(pairs).hasSizeGreaterThan(60);
        assertThat(pairs)
                .filteredOn(
                        pair -> !NameSearch.shape(pair.split("\\|")[0]).equals(NameSearch.shape(pair.split("\\|")[1])))
                // A letter has one shape, and these look like two: Ь is found as itself and not as b, І as i and not as
                // l.
                .allMatch(pair -> pair.toLowerCase(Locale.ROOT).matches(".*(ь.*b|b.*ь|і.*l|l.*і).*"));
    }

    private static Stream<String> cases(String alphabet) {
        return (alphabet + alphabet.toUpperCase(Locale.ROOT)).codePoints().mapToObj(Character::toString);
    }
}
