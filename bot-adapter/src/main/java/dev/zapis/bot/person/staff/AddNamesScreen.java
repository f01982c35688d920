package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
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
    public Mono<? extends Target> heard(Visit visit, String text) {
        return taken(visit, text);
    }

    @Override
    public Mono<? extends Target> received(Visit visit, ReceivedFile file) {
        return taken(visit, NameListParser.text(file.bytes()));
    }

    /** What was sent is put aside until it is confirmed. */
    private static Mono<Target> taken(Visit visit, String text) {
        visit.onlyForAdmins();
        List<String> lines = NameListParser.lines(text);
        int count = lines.size() - titles(lines);
        if (count > MOST) return Mono.just(new TooMany(count));
        return visit.uploads().keep(lines).map(NewNamesScreen::new);
    }

    /** The line that says what the columns are is none of the list. */
    private static int titles(List<String> lines) {
        return !lines.isEmpty() && lines.getFirst().isEmpty() ? 1 : 0;
    }

    /** More than can be added at once: another list may follow. No button leads to it. */
    @Route("people.add.too-many")
    record TooMany(int lines) implements FilePrompt, PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            visit.onlyForAdmins();
            return Mono.just(
                    View.titled("/people.add.too-many.title", "lines", lines).line("/people.add.most", "most", MOST));
        }

        @Override
        public Mono<? extends Target> heard(Visit visit, String text) {
            return taken(visit, text);
        }

        @Override
        public Mono<? extends Target> received(Visit visit, ReceivedFile file) {
            return taken(visit, NameListParser.text(file.bytes()));
        }
    }
}
