package dev.zapis.bot.people;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.WaitingRequests;
import dev.zapis.query.person.WaitingRequests.Request;
import java.util.Objects;
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
                .lines(
                        waiting.requests().stream()
                                .filter(RequestsScreen::isNewcomer)
                                .toList(),
                        RequestsScreen::line)
                .page(
                        waiting.requests().stream()
                                .filter(request -> !isNewcomer(request))
                                .toList(),
                        waiting.page(),
                        PAGE,
                        waiting.total(),
                        RequestsScreen::button,
                        RequestsScreen::new)
                .row(Button.text("again", new RequestsScreen(page)), Button.text("people", PeopleScreen.ALL));
    }

    private static boolean isNewcomer(Request request) {
        return request.role() == null;
    }

    private static Text line(Request request) {
        String phone = request.phone();
        return phone == null
                ? Text.of("newcomer", "name", request.name())
                : Text.of("newcomer.phone", "name", request.name(), "phone", phone);
    }

    private static Button button(Request request) {
        Role role = Objects.requireNonNull(request.role());
        var screen = new RoleRequestScreen(request.person(), role);
        return Button.text("row", screen, "name", request.name(), "role", RoleNames.of(role));
    }
}
