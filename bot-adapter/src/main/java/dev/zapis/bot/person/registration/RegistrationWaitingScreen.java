package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.RegistrationOf;
import dev.zapis.query.person.RegistrationOf.Outcome;
import reactor.core.publisher.Mono;

/** Whoever has asked to be let in waits for an answer; one that lets nobody in is the last word of it. */
@Route("person.waiting")
record RegistrationWaitingScreen(PersonId request) implements Screen {

    /** What an account that has just asked waits for. */
    static Screen of(Visit visit) {
        PersonId request = visit.visitor().standing().request();
        return request == null ? new RegistrationStatusScreen() : new RegistrationWaitingScreen(request);
    }

    @Override
    public Mono<View> show(Visit visit) {
        boolean isOver = visit.visitor().isNewcomer()
                && visit.visitor().standing().consents()
                && !visit.visitor().standing().isWaiting();
        if (!isOver) return new RegistrationStatusScreen().show(visit);
        return visit.ask(new RegistrationOf(request))
                .flatMap(found -> Mono.justOrEmpty(found.answer()))
                .filter(answer -> answer.outcome() == Outcome.REFUSED)
                .map(answer -> RegistrationRefusedScreen.view("refused", answer.reason()))
                .switchIfEmpty(new RegistrationStatusScreen().show(visit));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return new RegistrationStatusScreen().heard(visit, text);
    }
}
