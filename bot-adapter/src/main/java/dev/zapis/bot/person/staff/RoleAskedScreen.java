package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.NextRequest;
import dev.zapis.command.person.GiveRole;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.RoleRequestOf;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Somebody asks for a role: an admin gives it, or refuses it with a reason. The route is older than its place here. */
@Route("person.role-asked")
public record RoleAskedScreen(PersonId person, Role role) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        return visit.ask(new RoleRequestOf(person, role))
                .flatMap(requester -> view(requester, visit))
                .defaultIfEmpty(View.titled("/person.role-asked.gone"));
    }

    private Mono<View> view(RoleRequestOf.Result requester, Visit visit) {
        View view = View.titled(
                "/person.role-asked.title", "name", Objects.requireNonNullElse(requester.name(), ""), "role", role);
        if (!requester.isOpen()) return answered(view, requester, visit);
        return Mono.just(view.of(Thing.of(Tags.PERSON, person))
                .row(
                        Button.text("/person.role-asked.give", new Give(person, role)),
                        Button.text("/person.role-asked.refuse", new RoleRequestScreen(person, role))));
    }

    /** What was decided by whom, and for them what waits next. */
    static Mono<View> answered(View view, RoleRequestOf.Result requester, Visit visit) {
        RoleRequestOf.Answer answer = requester.answer();
        boolean isGiven = answer == null ? requester.isHeld() : answer.isGiven();
        View told = view.line(isGiven ? "/person.role-asked.given" : "/person.role-asked.refused");
        if (answer == null) return Mono.just(told);
        View by = answer.by() == null ? told : told.line("/person.request.by", "by", answer.by());
        return NextRequest.offered(by, answer.answerer(), visit);
    }

    /** Gives it. */
    @Route("person.role-asked.give")
    record Give(PersonId person, Role role) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new GiveRole(person, role)).thenReturn(new RoleAskedScreen(person, role));
        }
    }
}
