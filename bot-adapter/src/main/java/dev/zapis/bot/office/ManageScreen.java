package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.AddArea;
import dev.zapis.events.person.Role;
import dev.zapis.query.office.Areas;
import reactor.core.publisher.Mono;

/** The office's zones, for those who run it; a typed name adds one. */
@Route("office.manage")
@Menu(order = 90, roles = Role.ADMIN)
public record ManageScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new Areas(visit.office())).map(areas -> View.titled("title")
                .line("add")
                .each(areas.areas(), ManageScreen::button)
                .row(Button.text("/office.state.open", new StateScreen())));
    }

    private static Button button(Areas.Area area) {
        return Button.text("area", new AreaScreen(area.id()), "area", area.name(), "desks", area.desks());
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Add(text));
    }

    /** Adds a zone. */
    @Route("office.area.add")
    record Add(String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new AddArea(visit.office(), name)).thenReturn(new ManageScreen());
        }
    }
}
