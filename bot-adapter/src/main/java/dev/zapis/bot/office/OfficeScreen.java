package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.bot.office.policy.OfficeTimeZoneScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.bot.person.TimeZoneCatalog;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.OpenOffices;
import java.util.List;
import reactor.core.publisher.Mono;

/** An office and its zones; a typed name adds one. */
@Route("office.card")
public record OfficeScreen(OfficeId office, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return OfficeLookup.one(visit, office)
                .zipWith(visit.ask(new Areas(office)), (found, areas) -> view(visit, found, areas.areas()));
    }

    private View view(Visit visit, OpenOffices.Office found, List<Areas.Area> areas) {
        return View.titled("title", "office", found.name())
                .line("zone", "zone", TimeZoneCatalog.of(visit).label(found.zone()))
                .line("add")
                .paged(areas, page, PAGE, this::button, turned -> new OfficeScreen(office, turned))
                .row(
                        Button.text("rename", new RenameOfficeScreen(office)),
                        Button.text("move", new OfficeTimeZoneScreen(office, null)))
                .row(
                        Button.text("/office.manage.rules", new RulesScreen(office)),
                        Button.text("/office.manage.teams", new TeamsScreen(office, 0)))
                .row(Button.text("others", new OfficesScreen(0)));
    }

    private Button button(Areas.Area area) {
        String key = area.teams().isEmpty() ? "area" : "area.reserved";
        return Button.text(key, new AreaScreen(office, area.id(), 0), "area", area.name(), "desks", area.desks());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(RenameOffice.objection(text), () -> new Adding(office, text.strip()));
    }

    /** What is typed may be no name of a zone. */
    @Route("office.area.adding")
    record Adding(OfficeId office, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new OfficeScreen(office, 0);
        }

        @Override
        public Action deed() {
            return new Add(office, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return Mono.just(View.titled("title", "area", name).line("then"));
        }
    }

    /** Adds a zone. */
    @Route("office.area.add")
    record Add(OfficeId office, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new AddArea(office, name)).thenReturn(new OfficeScreen(office, 0));
        }
    }
}
