package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Access that was given back is suspended again: what went with it.
 *
 * @param by position of the event that says so
 */
@Route("people.shut-out-again")
record SuspendedAgainScreen(PersonId person, long by) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person)).flatMap(card -> card.person()
                .map(found -> found.isActive()
                        ? new PersonScreen(person).show(visit)
                        : lost(visit).map(lost -> view(found, lost)))
                .orElseGet(() -> Mono.just(PersonScreen.gone())));
    }

    /** Nothing yet where that is not to be seen: then the screen is drawn once more. */
    private Mono<List<Text>> lost(Visit visit) {
        return visit.parts().lost(person, by, visit).onErrorReturn(IllegalStateException.class, List.of());
    }

    private View view(PersonCard.Person found, List<Text> lost) {
        View view = View.titled("title", "name", found.name());
        if (!lost.isEmpty()) view = LossView.told(view.line("/people.done.cancelled", "count", lost.size()), lost);
        return view.row(
                Button.text("/people.done.person", new PersonScreen(person)),
                Button.text("/people.done.all", PeopleScreen.ALL));
    }
}
