package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.staff.RoleRequestScreen;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.WaitingRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who has answered one request is offered the one that waits longest; nobody else is, who only sees that it was answered. */
public final class NextRequest {

    private NextRequest() {}

    /** @param answerer none where nobody has, or nobody knows who did */
    public static Mono<View> offered(View view, @Nullable PersonId answerer, Visit visit) {
        if (answerer == null || !answerer.equals(visit.visitor().person())) return Mono.just(view);
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
