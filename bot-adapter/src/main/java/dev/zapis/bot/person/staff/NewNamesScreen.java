package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import dev.zapis.command.person.AddNames;
import dev.zapis.query.person.NewNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What comes of a list of names before it is added: how many are new, and what is no name.
 *
 * @param upload where the list is kept meanwhile
 */
@Route("people.new")
public record NewNamesScreen(String upload) implements Screen {

    private static final int MOST_WRONG = 10;
    private static final int LONGEST_SHOWN = 40;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.uploads()
                .kept(upload)
                .flatMap(lines -> visit.ask(new NewNames(names(lines))).map(found -> view(lines, found)))
                .defaultIfEmpty(View.titled("gone").row(Button.text("again", new AddNamesScreen())));
    }

    private View view(List<String> lines, NewNames.Result found) {
        int added = found.added().size();
        int known = names(lines).size() - added;
        List<Wrong> wrong = wrong(lines);
        View view = View.titled("title").line("added", "count", added);
        if (known > 0) view = view.line("known", "count", known);
        if (!wrong.isEmpty()) {
            view = view.line("wrong", "count", wrong.size())
                    .lines(wrong.stream().limit(MOST_WRONG).toList(), Wrong::told);
        }
        Button again = Button.text("again", new AddNamesScreen());
        return added == 0
                ? view.row(again)
                : view.row(Button.text("add", new Add(upload), "count", added)).row(again);
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && AddNames.objection(line).isEmpty())
                .toList();
    }

    private static List<Wrong> wrong(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .boxed()
                .flatMap(line -> AddNames.objection(lines.get(line)).stream()
                        .map(why -> new Wrong(line + 1, lines.get(line), why.name())))
                .toList();
    }

    /** A line that holds no name, and why. */
    private record Wrong(int line, String words, String why) {

        private String code() {
            return why.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Text told() {
            String shown = words.length() <= LONGEST_SHOWN
                    ? words
                    : words.substring(
                                    0,
                                    words.offsetByCodePoints(
                                            0, Math.min(LONGEST_SHOWN, words.codePointCount(0, words.length()))))
                            + "…";
            return Text.of("/people.new.line", "line", line, "words", shown, "why", Text.of("/people.wrong." + code()));
        }
    }

    /** Adds them, as many at a time as one command takes. Doing it again goes on where it stopped. */
    @Route("people.new.add")
    record Add(String upload) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.uploads()
                    .kept(upload)
                    .flatMap(lines -> Flux.fromIterable(names(lines))
                            .buffer(AddNames.MOST)
                            .concatMap(names -> visit.tell(new AddNames(visit.office(), names)), 1)
                            .map(CommandId::value)
                            .collectList()
                            .delayUntil(told -> visit.uploads().drop(upload))
                            .<Screen>map(NamesAddedScreen::new))
                    .defaultIfEmpty(new NewNamesScreen(upload));
        }
    }
}
