package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
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
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(RenameOffice.objection(text), () -> new Check(office, text.strip()));
    }

    /** Is it to be called so? */
    @Route("office.rename.check")
    record Check(OfficeId office, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RenameOfficeScreen(office);
        }

        @Override
        public Action deed() {
            return new Rename(office, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return OfficeLookup.one(visit, office)
                    .map(found -> View.titled("title", "office", found.name(), "name", name));
        }
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
