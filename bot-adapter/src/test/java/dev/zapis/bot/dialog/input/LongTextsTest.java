package dev.zapis.bot.dialog.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** As long a text as Telegram lets people send is looked at in no time, whatever it is made of. */
class LongTextsTest {

    private static final int LONGEST = 4_096;
    private static final InputContext CONTEXT = new InputContext(LocalDate.of(2026, 11, 23), Locale.of("ru"));

    /** Of a test that would never end otherwise. */
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> a_long_text_holds_nobody_up() {
        return Stream.of(
                        "а",
                        "1",
                        "1-",
                        "с ",
                        "в в ",
                        "два ",
                        "двадцать ",
                        "кто ",
                        "4.12.",
                        "завтра ",
                        "A1, ",
                        "- ",
                        "…",
                        "где кто ",
                        "\uD83D\uDE00")
                .map(part -> DynamicTest.dynamicTest(part, () -> looksAt(part.repeat(LONGEST / part.length()))));
    }

    private static void looksAt(String text) {
        assertTimeoutPreemptively(FOR_EVER, () -> {
            for (int times = 0; times < 50; times++) {
                for (InputKind kind : InputKind.values()) new InputReader(CONTEXT).read(kind, text);
                assertThat(Phrases.PRODUCT.read(text, CONTEXT)).isEmpty();
            }
        });
        for (String beginning : new String[] {text.substring(0, 400), text.substring(0, 60)})
            assertTimeoutPreemptively(FOR_EVER, () -> Phrases.PRODUCT.read(beginning, CONTEXT));
    }
}
