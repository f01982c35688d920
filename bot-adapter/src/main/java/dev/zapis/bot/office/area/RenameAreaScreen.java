package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.RenameArea;
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
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Rename(office, area, text));
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
