package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.NameOfPerson;
import reactor.core.publisher.Mono;

/**
 * It is done: what came of it.
 *
 * @param cancelled bookings
 */
@Route("people.done")
public record AdminActionDoneScreen(PersonId person, AdminAction act, int cancelled) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new NameOfPerson(person))
                .map(found -> view(found.name()
                        .map(name -> View.titled("/people.done.named." + act.code(), "name", name))
                        .orElseGet(() -> View.titled("/people.done.title." + act.code()))));
    }

    /** @param done by the name, if that is known */
    private View view(View done) {
        View view = done;
        if (cancelled > 0) view = view.line("/people.done.cancelled", "count", cancelled);
        Button all = Button.text("/people.done.all", PeopleScreen.ALL);
        return act == AdminAction.REMOVE
                ? view.row(all)
                : view.row(Button.text("/people.done.person", new PersonScreen(person)), all);
    }
}
