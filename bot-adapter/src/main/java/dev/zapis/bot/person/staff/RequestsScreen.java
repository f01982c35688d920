package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PageResult;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.RequestScreen;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.WaitingRequests;
import dev.zapis.query.person.WaitingRequests.Request;
import reactor.core.publisher.Mono;

/** What people have asked the admins for, the oldest first. */
@Route("people.requests")
public record RequestsScreen(int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new WaitingRequests(visit.office(), page, PAGE)).map(this::view);
    }

    private View view(WaitingRequests.Result waiting) {
        return View.titled(waiting.total() == 0 ? "none" : "title", "count", waiting.total())
                .page(
                        new PageResult<>(waiting.requests(), waiting.page(), waiting.total()),
                        PAGE,
                        RequestsScreen::button,
                        RequestsScreen::new)
                .row(Button.text("again", new RequestsScreen(page)), Button.text("people", PeopleScreen.ALL));
    }

    private static Button button(Request request) {
        Role role = request.role();
        if (role == null) return Button.text("newcomer", new RequestScreen(request.person()), "name", request.name());
        var screen = new RoleRequestScreen(request.person(), role);
        return Button.text("row", screen, "name", request.name(), "role", RoleNames.of(role));
    }
}
