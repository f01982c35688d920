package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Which names are to be added to the staff list? They are typed, pasted, or sent as a file. */
@Route("people.add")
public record AddNamesScreen() implements FilePrompt {

    /** Lines at once. */
    static final int MOST = 5_000;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Mono.just(View.titled("/people.add.title")
                .line("/people.add.how")
                .line("/people.add.table")
                .line("/people.add.most", "most", MOST));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return taken(visit, text);
    }

    @Override
    public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
        return taken(visit, NameListParser.text(file.bytes()));
    }

    /**
     * Another list while one is looked at, which is not lost without a word.
     *
     * @param upload where that one is kept
     * @param read how it is read
     */
    static Mono<Screen> taken(Visit visit, String upload, Function<List<String>, NamesPreview> read, String text) {
        visit.onlyForAdmins();
        return visit.uploads()
                .kept(upload)
                .map(lines -> read.apply(lines).words())
                .filter(before -> !before.isEmpty())
                .flatMap(before -> SecondListScreen.asked(visit, before, text))
                .switchIfEmpty(Mono.defer(() -> taken(visit, text)));
    }

    /** What was sent is put aside until it is confirmed. */
    static Mono<Screen> taken(Visit visit, String text) {
        visit.onlyForAdmins();
        NameListParser parser = visit.parts().read(NameListParser.class);
        List<String> lines = parser.lines(text);
        int separated = parser.separated(text).size();
        int count = count(parser, text);
        if (count > MOST) return Mono.just(new TooMany(count));
        if (separated == 0) return visit.uploads().keep(lines).map(NewNamesScreen::new);
        boolean isList = NameListParser.isRatherSeparated(text);
        return visit.uploads().keep(NameListParser.raw(text)).map(upload -> new NamesReadScreen(upload, isList));
    }

    /** Of the two ways to read it, by the one that finds more. */
    static int count(NameListParser parser, String text) {
        return Math.max(parser.separated(text).size(), count(text, parser.lines(text)));
    }

    /** Neither blank lines nor the one that says what the columns are count. */
    private static int count(String text, List<String> names) {
        List<String> lines = NameListParser.raw(text);
        int count = 0;
        boolean isFirst = true;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).isBlank()) continue;
            if (!isFirst || !names.get(at).isEmpty()) count++;
            isFirst = false;
        }
        return count;
    }

    /** More than can be added at once: another list may follow. No button leads to it. */
    @Route("people.add.too-many")
    record TooMany(int lines) implements FilePrompt, PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            visit.onlyForAdmins();
            return Mono.just(View.titled("/people.add.too-many.title", "lines", lines)
                    .line("/people.add.most", "most", MOST)
                    .line("/people.add.too-many.again")
                    .row(Button.text("/people.new.again", new AddNamesScreen())));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return taken(visit, text);
        }

        @Override
        public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
            return taken(visit, NameListParser.text(file.bytes()));
        }
    }
}
