package dev.zapis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F47")
class NameNormalizerTest {

    private static final int NAMES = 20_000;
    private static final int LONGEST = 8;

    /** Letters, marks that compose with them, joiners, selectors, fillers, emoji and blanks, beside anything at all. */
    private static final int[] ODD = {
        'a', 'и', 0x0306, 0x0308, 0x0323, 0x200C, 0x200D, 0xFE0F, 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800,
        0x1F469, 0x1F3FD, 0x1F4BB, 0x0915, 0x094D, 0x0639, 0x0644, 0x1100, 0x1161, 0x11A8, 0x00A0, ' '
    };

    private final Random random = new Random(20261130);

    @Test
    void the_plain_form_of_a_plain_form_is_itself() {
        for (int each = 0; each < NAMES; each++) {
            String typed = random.ints(1 + random.nextInt(LONGEST), 0, Integer.MAX_VALUE)
                    .map(this::character)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String plain = NameNormalizer.of(typed);
            assertThat(NameNormalizer.of(plain)).as(escaped(typed)).isEqualTo(plain);
        }
    }

    private int character(int any) {
        return random.nextInt(8) == 0 ? any % (Character.MAX_CODE_POINT + 1) : ODD[any % ODD.length];
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj("U+%04X "::formatted).reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({"Ким\u3164Ли", "Ким\uFFA0Ли", "Ким\u115F\u1160Ли", "'Ким \u3164 Ли'"})
    void a_filler_between_words_is_a_blank(String typed) {
        assertThat(NameNormalizer.of(typed)).isEqualTo("Ким Ли");
    }
}
