package dev.zapis.bot.people;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import reactor.core.publisher.Mono;

/** Which names are to be added to the staff list? They are typed or pasted. */
@Route("people.add")
public record AddNamesScreen() implements Screen {

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

    /** What was sent is put aside until it is confirmed. */
    private static Mono<Target> taken(Visit visit, String text) {
        visit.onlyForAdmins();
        List<String> lines = NameList.lines(text);
        if (lines.size() > MOST + 1) return Mono.just(new TooMany(lines.size()));
        return visit.uploads().keep(lines).map(NewNamesScreen::new);
    }

    /** More than can be added at once. */
    @Route("people.add.too-many")
    record TooMany(int lines) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(
                    View.titled("/people.add.too-many.title", "lines", lines).line("/people.add.most", "most", MOST));
        }

        @Override
        public Mono<? extends Target> heard(Visit visit, String text) {
            return taken(visit, text);
        }
    }
}
