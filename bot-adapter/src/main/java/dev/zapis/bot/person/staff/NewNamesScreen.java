package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/**
 * What comes of a list of names before it is added.
 *
 * @param upload where the names are kept meanwhile, one for each line
 */
@Route("people.new")
public record NewNamesScreen(String upload) implements FilePrompt {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.uploads()
                .kept(upload)
                .flatMap(lines -> NamesPreview.of(lines).view(visit, new Add(upload)))
                .map(view -> view.row(Button.text("/people.new.again", new AddNamesScreen())))
                .defaultIfEmpty(NamesPreview.gone());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return AddNamesScreen.taken(visit, upload, NamesPreview::of, text);
    }

    @Override
    public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
        return AddNamesScreen.taken(visit, upload, NamesPreview::of, NameListParser.text(file.bytes()));
    }

    /** Adds them. */
    @Route("people.new.add")
    record Add(String upload) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.uploads()
                    .kept(upload)
                    .flatMap(lines -> NamesPreview.of(lines).added(visit, upload))
                    .<Screen>map(screen -> screen)
                    .defaultIfEmpty(new NewNamesScreen(upload));
        }
    }
}
