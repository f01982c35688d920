package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.staff.NameListParser.Line;
import dev.zapis.command.CommandId;
import dev.zapis.command.person.AddNames;
import dev.zapis.query.person.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What comes of a list of names before it is added: how many are new, and what is no name.
 *
 * @param lines with something in each of them
 */
record NamesPreview(List<Line> lines) {

    private static final int MOST_WRONG = 10;
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_SHOWN = 40;

    NamesPreview {
        lines = List.copyOf(lines);
    }

    /** @param words for each line, also for those without any */
    static NamesPreview of(List<String> words) {
        return new NamesPreview(IntStream.range(0, words.size())
                .filter(line -> !words.get(line).isBlank())
                .mapToObj(line -> new Line(line + 1, words.get(line)))
                .toList());
    }

    static View gone() {
        return View.titled("/people.new.gone").row(Button.text("/people.new.again", new AddNamesScreen()));
    }

    /** Of a text, read as it is rather meant. */
    static NamesPreview read(NameListParser parser, String text) {
        List<Line> separated = parser.separated(text);
        return !separated.isEmpty() && NameListParser.isRatherSeparated(text)
                ? new NamesPreview(separated)
                : of(parser.lines(text));
    }

    /** What each line has, name or not. */
    List<String> words() {
        return lines.stream().map(Line::words).toList();
    }

    /** The first names of it. */
    List<Text> shown() {
        List<String> names = names();
        List<Text> shown = new ArrayList<>(
                names.stream().limit(MOST_SHOWN).map(Text::plain).toList());
        if (names.size() > MOST_SHOWN) shown.add(Text.of("/people.new.read.more", "count", names.size() - MOST_SHOWN));
        return List.copyOf(shown);
    }

    List<String> names() {
        return lines.stream()
                .map(Line::words)
                .filter(words -> AddNames.objection(words).isEmpty())
                .toList();
    }

    /** @param add what the button does */
    Mono<View> view(Visit visit, Target add) {
        return visit.ask(new NewNames(names())).map(found -> view(found, add));
    }

    private View view(NewNames.Result found, Target add) {
        int added = found.added().size();
        int known = names().size() - added;
        List<Text> wrong = lines.stream().flatMap(line -> wrong(line).stream()).toList();
        View view = View.titled("/people.new.title").line("/people.new.added", "count", added);
        if (known > 0) view = view.line("/people.new.known", "count", known);
        if (!wrong.isEmpty()) {
            view = view.line("/people.new.wrong", "count", wrong.size())
                    .lines(wrong.stream().limit(MOST_WRONG).toList(), line -> line);
        }
        return added == 0 ? view : view.row(Button.text("/people.new.add", add, "count", added));
    }

    /** A line that holds no name, and why. */
    private static List<Text> wrong(Line line) {
        return AddNames.objection(line.words()).stream()
                .map(why -> Text.of(
                        "/people.new.line",
                        "line",
                        line.number(),
                        "words",
                        shown(line.words()),
                        "why",
                        Text.of("/people.wrong."
                                + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    private static String shown(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST_SHOWN) return words;
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    /** Adds them, as many at a time as one command takes. Doing it again goes on where it stopped. */
    Mono<NamesAddedScreen> added(Visit visit, String upload) {
        return Flux.fromIterable(names())
                .buffer(AddNames.MOST)
                .concatMap(names -> visit.tell(new AddNames(visit.office(), names)), 1)
                .map(CommandId::value)
                .collectList()
                .delayUntil(told -> visit.uploads().drop(upload))
                .map(NamesAddedScreen::new);
    }
}
