package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import reactor.core.publisher.Mono;

/** Somebody has access again: what has come back with it, and what has not. */
@Route("people.given-back")
record PersonRestoredScreen(PersonId person) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person))
                .zipWhen(card -> visit.parts().returnedTo(person, visit), (card, returned) -> card.person()
                        .map(found -> returned.told(View.titled("title", "name", found.name()))
                                .row(
                                        Button.text("/people.done.person", new PersonScreen(person)),
                                        Button.text("/people.done.all", PeopleScreen.ALL)))
                        .orElseGet(PersonScreen::gone));
    }
}
