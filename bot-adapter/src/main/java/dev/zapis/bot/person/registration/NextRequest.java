package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.staff.RoleRequestScreen;
import dev.zapis.query.person.WaitingRequests;
import reactor.core.publisher.Mono;

/** Who has answered one request is offered the one that waits longest. */
final class NextRequest {

    private NextRequest() {}

    static Mono<View> offered(View view, Visit visit) {
        return visit.ask(new WaitingRequests(visit.office(), 0, 1))
                .map(waiting -> waiting.requests().isEmpty()
                        ? view
                        : view.row(button(waiting.requests().getFirst(), waiting.total())));
    }

    private static Button button(WaitingRequests.Request next, int total) {
        Target to = next.role() == null
                ? new RequestScreen(next.person())
                : new RoleRequestScreen(next.person(), next.role());
        return Button.text("/person.request.next", to, "name", next.name(), "count", total);
    }
}
