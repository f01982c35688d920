package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Tag("F39")
class TagFormatTest {

    /** Few letters, so that what looks alike is met often. */
    private static final String LETTERS = "=\\ac'\u001e";

    @Test
    void what_is_usual_stands_as_it_always_did() {
        assertThat(TagFormat.of(Tag.of("desk-day", "d1/2026-11-23"))).isEqualTo("desk-day=d1/2026-11-23");
        assertThat(TagFormat.of(Tag.of("name", "a=b\\c"))).isEqualTo("name=a=b\\c");
        assertThat(TagFormat.command("tap")).isEqualTo("cmd=tap");
    }

    @Test
    void an_equals_sign_of_a_key_does_not_end_it() {
        assertThat(List.of(
                        TagFormat.of(Tag.of("a", "b=c")),
                        TagFormat.of(Tag.of("a=b", "c")),
                        TagFormat.of(Tag.of("a\\", "b=c")),
                        TagFormat.of(Tag.of("a\\=b", "c"))))
                .containsExactly("a=b=c", "a\\=b=c", "a\\\\=b=c", "a\\\\\\=b=c");
    }

    @Test
    void nobodys_tag_looks_like_the_logs_own() {
        assertThat(List.of(Tag.of("cmd", "tap"), Tag.of("\\cmd", "tap"), Tag.of("cmd=tap", ""), Tag.of("", "cmd=tap")))
                .extracting(TagFormat::of)
                .doesNotHaveDuplicates()
                .noneMatch(TagFormat::isCommand);
    }

    @Test
    void no_two_tags_look_alike() {
        Random random = new Random(12);
        Map<String, Tag> forms = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            Tag tag = Tag.of(text(random), text(random));
            Tag known = forms.putIfAbsent(TagFormat.of(tag), tag);
            if (known != null && !known.equals(tag)) {
                fail("%s and %s both stand as %s", known, tag, TagFormat.of(tag));
            }
        }
        assertThat(forms).hasSizeGreaterThan(10_000);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
