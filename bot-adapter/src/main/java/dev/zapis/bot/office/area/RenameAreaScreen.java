package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.RenameArea;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import reactor.core.publisher.Mono;

/** What is the zone to be called? */
@Route("office.area.rename")
public record RenameAreaScreen(OfficeId office, AreaId area) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return AreaLookup.one(visit, office, area).map(found -> View.titled("title", "area", found.name()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(RenameOffice.objection(text), () -> new Check(office, area, text.strip()));
    }

    /** Is it to be called so? */
    @Route("office.area.rename.check")
    record Check(OfficeId office, AreaId area, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RenameAreaScreen(office, area);
        }

        @Override
        public Action deed() {
            return new Rename(office, area, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return AreaLookup.one(visit, office, area)
                    .map(found -> View.titled("title", "area", found.name(), "name", name));
        }
    }

    /** Renames it. */
    @Route("office.area.renaming")
    record Rename(OfficeId office, AreaId area, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RenameArea(office, area, name)).thenReturn(new AreaScreen(office, area, 0));
        }
    }
}
