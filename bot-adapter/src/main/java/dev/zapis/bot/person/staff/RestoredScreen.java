package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.Tags;
import reactor.core.publisher.Mono;

/** You may do again what you could do before; whoever is suspended again by then is told nothing of it. */
@Route("people.restored")
public record RestoredScreen() implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().standing().isActive()) return Mono.empty();
        return visit.parts().returnedTo(visit.person(), visit).map(returned -> returned.told(
                        View.titled("title").line("then"))
                .of(Thing.of(Tags.PERSON, visit.person())));
    }

    /** Whoever is suspended again is told so in a message of its own: this one tells of access no more. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return visit.visitor().standing().isActive()
                ? show(visit)
                : Mono.just(View.titled("/people.suspended.title").line("/people.shut-out.then"));
    }
}
