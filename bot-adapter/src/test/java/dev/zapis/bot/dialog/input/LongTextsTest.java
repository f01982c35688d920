package dev.zapis.bot.dialog.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As long a text as Telegram lets people send is looked at in no time, whatever it is made of. */
class LongTextsTest {

    private static final int SHORT = 400;
    private static final int LONG = 4_000;

    /** What grows as its text does works ten times as long then, what grows as its square a hundred times. */
    private static final int MOST_TIMES = 30;

    private static final int ROUNDS = 5;
    private static final int READINGS = 5;
    private static final InputContext CONTEXT = new InputContext(LocalDate.of(2026, 11, 23), Locale.of("ru"));

    /** Counts what this thread has worked, not what it waited for others. */
    private static final ThreadMXBean WORK = ManagementFactory.getThreadMXBean();

    /** Of a test that would never end otherwise. */
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "\uD83D\uDE00"
            })
    void a_long_text_holds_nobody_up(String part) {
        assertTimeoutPreemptively(FOR_EVER, () -> {
            Phrases.PRODUCT.read(of(part, 60), CONTEXT);
            growsNoFaster(part, LongTextsTest::read);
        });
    }

    private static int read(String text) {
        for (InputKind kind : InputKind.values()) new InputReader(CONTEXT).read(kind, text);
        int found = Phrases.PRODUCT.read(text, CONTEXT).size();
        assertThat(found).isZero();
        return found;
    }

    @Test
    void a_reader_that_looks_at_all_behind_each_letter_is_found() {
        assertThatThrownBy(() -> growsNoFaster("а", text -> {
                    int same = 0;
                    for (int one = 0; one < text.length(); one++)
                        for (int other = one; other < text.length(); other++)
                            if (text.charAt(one) == text.charAt(other)) same++;
                    return same;
                }))
                .isInstanceOf(AssertionError.class);
    }

    private static void growsNoFaster(String part, ToIntFunction<String> reader) {
        long few = work(of(part, SHORT), reader);
        assertThat(work(of(part, LONG), reader)).isLessThan(MOST_TIMES * few);
    }

    private static String of(String part, int length) {
        return part.repeat(length / part.length());
    }

    /** Of the quickest round. */
    private static long work(String text, ToIntFunction<String> reader) {
        long least = Long.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = WORK.getCurrentThreadCpuTime();
            for (int reading = 0; reading < READINGS; reading++) found += reader.applyAsInt(text);
            least = Math.min(least, WORK.getCurrentThreadCpuTime() - before);
        }
        assertThat(found).isNotNegative();
        return least;
    }
}
