package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.office.OpenOffices;
import reactor.core.publisher.Mono;

/** All offices; a typed name opens a further one. */
@Route("office.list")
record OfficesScreen(int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OpenOffices()).map(open -> View.titled("title")
                .line("open")
                .paged(open.offices(), page, PAGE, OfficesScreen::button, OfficesScreen::new));
    }

    private static Button button(OpenOffices.Office office) {
        return Button.label(office.name(), new OfficeScreen(office.id(), 0));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new OpenOfficeScreen(text.strip()));
    }
}
