package dev.zapis.bot.dialog.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and what it is understood as: {@code phrases/<language>.tsv}, where a translator may add lines. */
class PhraseTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int LEAST = 250;

    private record Line(String kind, String words, String meaning) {}

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void what_people_type_is_understood(String language) throws IOException {
        List<Line> lines = lines(language);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST);
        InputContext context = new InputContext(MONDAY, Locale.of(language));
        SoftAssertions all = new SoftAssertions();
        lines.forEach(line -> all.assertThat(understood(line, context))
                .as("%s: %s", line.kind(), line.words())
                .isEqualTo(line.meaning()));
        all.assertAll();
    }

    private static List<Line> lines(String language) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PhraseTableTest.class.getResourceAsStream("/phrases/" + language + ".tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Line(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }

    private static String understood(Line line, InputContext context) {
        if (line.kind().equals("any")) return phrases(line.words(), context);
        Reading reading =
                new InputReader(context).read(InputKind.valueOf(line.kind().toUpperCase(Locale.ROOT)), line.words());
        if (reading.problem() != null) return "!" + reading.problem();
        return orNothing(reading.inputs().stream().map(PhraseTableTest::written));
    }

    /** Those of which most words are the pattern's own. */
    private static String phrases(String words, InputContext context) {
        List<Phrase> all = Phrases.PRODUCT.read(words, context);
        int surest = all.stream().mapToInt(Phrase::literal).max().orElse(0);
        return orNothing(all.stream()
                .filter(phrase -> phrase.literal() == surest)
                .map(phrase -> Stream.concat(
                                Stream.of(phrase.intent()),
                                phrase.inputs().stream().map(PhraseTableTest::written))
                        .collect(Collectors.joining(" ")))
                .sorted(Comparator.naturalOrder()));
    }

    private static String orNothing(Stream<String> meanings) {
        String all = meanings.collect(Collectors.joining(" | "));
        return all.isEmpty() ? "-" : all;
    }

    private static String written(Input input) {
        return switch (input) {
            case Input.Day day -> day.day().toString();
            case Input.Days days ->
                days.from() + ".." + days.until() + (days.rest() == null ? "" : " \"" + days.rest() + "\"");
            case Input.DayList list ->
                list.days().stream().map(LocalDate::toString).collect(Collectors.joining(","));
            case Input.Time time -> time.time().toString();
            case Input.Span span -> span.from() + "-" + span.until();
            case Input.Lead lead -> lead.days() + "/" + lead.time();
            case Input.Length length -> length.duration().toString();
            case Input.Count count -> Integer.toString(count.number());
            case Input.Desk desk -> written(desk);
            case Input.Desks desks -> desks.text();
            case Input.Person person -> person.name();
            case Input.Section section -> section.route();
            case Input.None none -> "none";
            case Input.Words words -> words.text();
        };
    }

    /** With a day if it can have one, and a part of it. */
    private static String written(Input.Desk desk) {
        Input.Named named = desk.readings().stream()
                .filter(reading -> reading.day() != null)
                .findFirst()
                .orElse(desk.readings().getFirst());
        String half = named.half() == null ? "" : "/" + named.half();
        return (named.day() == null ? named.name() : named.name() + "@" + named.day()) + half;
    }
}
