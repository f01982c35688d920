package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/**
 * A list of names came while another one waited to be added: is it added to that one, or does it take its place? A further one takes the
 * place of the second.
 *
 * @param upload where both are kept meanwhile
 * @param first how many lines of it are the first list
 */
@Route("people.new.second")
record SecondListScreen(String upload, int first) implements FilePrompt {

    /** @param before what the first list has, in lines */
    static Mono<Screen> asked(Visit visit, List<String> before, String text) {
        NameListParser parser = visit.parts().read(NameListParser.class);
        boolean isTooLong = AddNamesScreen.count(parser, text) > AddNamesScreen.MOST;
        if (isTooLong || NamesPreview.read(parser, text).words().equals(before))
            return AddNamesScreen.taken(visit, text);
        return visit.uploads()
                .keep(joined(before, NameListParser.raw(text)))
                .map(both -> new SecondListScreen(both, before.size()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return lists(visit, this::view).defaultIfEmpty(NamesPreview.gone());
    }

    private View view(List<String> before, String text, NameListParser parser) {
        NamesPreview known = NamesPreview.of(before);
        NamesPreview more = NamesPreview.read(parser, text);
        View view = View.titled("title").line("first", "count", known.names().size(), "names", known.shown());
        view = more.names().isEmpty()
                ? view.line("none")
                : view.line("second", "count", more.names().size(), "names", more.shown());
        return view.row(Button.text("join", new Join(upload, first)))
                .row(Button.text("replace", new Replace(upload, first)))
                .row(Button.text("keep", new Keep(upload, first)));
    }

    /** What comes of both lists. */
    @FunctionalInterface
    private interface OfBoth<T> {
        T of(List<String> before, String text, NameListParser parser);
    }

    private <T> Mono<T> lists(Visit visit, OfBoth<T> answer) {
        NameListParser parser = visit.parts().read(NameListParser.class);
        return visit.uploads()
                .kept(upload)
                .filter(lines -> first >= 0 && first < lines.size())
                .map(lines -> answer.of(
                        lines.subList(0, first), String.join("\n", lines.subList(first, lines.size())), parser));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return lists(visit, (before, second, parser) -> before)
                .flatMap(before -> asked(visit, before, text))
                .switchIfEmpty(Mono.defer(() -> AddNamesScreen.taken(visit, text)));
    }

    @Override
    public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
        return heard(visit, NameListParser.text(file.bytes()));
    }

    private Mono<Screen> decided(Visit visit, BiFunction<List<String>, String, Mono<Screen>> next) {
        visit.onlyForAdmins();
        return lists(visit, (before, text, parser) -> next.apply(before, text))
                .flatMap(screen -> screen)
                .defaultIfEmpty(new NewNamesScreen(upload));
    }

    private static Mono<Screen> kept(Visit visit, List<String> lines) {
        return visit.uploads().keep(lines).map(NewNamesScreen::new);
    }

    /** Both are one list. */
    @Route("people.new.second.join")
    record Join(String upload, int first) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            NameListParser parser = visit.parts().read(NameListParser.class);
            return new SecondListScreen(upload, first).decided(visit, (before, text) -> {
                List<String> both =
                        joined(before, NamesPreview.read(parser, text).words());
                return both.size() > AddNamesScreen.MOST
                        ? Mono.just(new AddNamesScreen.TooMany(both.size()))
                        : kept(visit, both);
            });
        }
    }

    /** Only the second one counts. */
    @Route("people.new.second.replace")
    record Replace(String upload, int first) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return new SecondListScreen(upload, first)
                    .decided(visit, (before, text) -> AddNamesScreen.taken(visit, text));
        }
    }

    /** Only the first one counts. */
    @Route("people.new.second.keep")
    record Keep(String upload, int first) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return new SecondListScreen(upload, first).decided(visit, (before, text) -> kept(visit, before));
        }
    }
}
