package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A list with commas in it, read in one of two ways, before it is added: each of the words between them is a name, or the first
 * on a line is.
 *
 * @param upload where the lines are kept meanwhile
 */
@Route("people.new.read")
record NamesReadScreen(String upload, boolean isList) implements FilePrompt {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.uploads()
                .kept(upload)
                .flatMap(lines -> view(visit, read(visit, lines, isList)))
                .defaultIfEmpty(NamesPreview.gone());
    }

    private Mono<View> view(Visit visit, NamesPreview read) {
        String how = isList ? "/people.new.read.list" : "/people.new.read.table";
        String otherwise = isList ? "/people.new.read.as-table" : "/people.new.read.as-list";
        return read.view(visit, new Add(upload, isList)).map(view -> view.line(how, "names", read.shown())
                .row(Button.text(otherwise, new NamesReadScreen(upload, !isList)))
                .row(Button.text("/people.new.again", new AddNamesScreen())));
    }

    private static NamesPreview read(Visit visit, List<String> lines, boolean isList) {
        NameListParser parser = visit.parts().read(NameListParser.class);
        String text = String.join("\n", lines);
        return isList ? new NamesPreview(parser.separated(text)) : NamesPreview.of(parser.lines(text));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return AddNamesScreen.taken(visit, upload, lines -> read(visit, lines, isList), text);
    }

    @Override
    public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
        return heard(visit, NameListParser.text(file.bytes()));
    }

    /** Adds them, read so. */
    @Route("people.new.read.add")
    record Add(String upload, boolean isList) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.uploads()
                    .kept(upload)
                    .flatMap(lines -> read(visit, lines, isList).added(visit, upload))
                    .<Screen>map(screen -> screen)
                    .defaultIfEmpty(new NamesReadScreen(upload, isList));
        }
    }
}
