package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.OfficeScreen;
import dev.zapis.command.office.RetireArea;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.Areas;
import reactor.core.publisher.Mono;

/** Really remove the zone? */
@Route("office.area.retire")
public record RetireAreaScreen(OfficeId office, AreaId area) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return AreaLookup.one(visit, office, area).map(this::view);
    }

    private View view(Areas.Area found) {
        View view = View.titled("title", "area", found.name());
        Button keep = Button.text("keep", new AreaScreen(office, area, 0));
        if (found.desks() > 0) return view.line("desks", "desks", found.desks()).row(keep);
        return view.row(keep, Button.text("yes", new Retire(office, area)).danger());
    }

    /** Removes it. */
    @Route("office.area.retiring")
    record Retire(OfficeId office, AreaId area) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RetireArea(office, area)).thenReturn(new OfficeScreen(office, 0));
        }
    }
}
