package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.events.office.OfficeId;
import reactor.core.publisher.Mono;

/** What is the office to be called? */
@Route("office.rename")
record RenameOfficeScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return OfficeLookup.one(visit, office).map(found -> View.titled("title", "office", found.name()));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Rename(office, text));
    }

    /** Renames it. */
    @Route("office.renaming")
    record Rename(OfficeId office, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RenameOffice(office, name)).thenReturn(new OfficeScreen(office, 0));
        }
    }
}
