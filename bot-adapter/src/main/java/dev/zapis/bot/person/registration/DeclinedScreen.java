package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/**
 * Without consent there is nothing to do here, and little is kept for long; the way back is open. A second tap shows it again. Whoever
 * has agreed sees where they are instead.
 */
@Route("person.declined")
public record DeclinedScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        boolean hasAgreed =
                !visit.visitor().isNewcomer() || visit.visitor().standing().consents();
        if (hasAgreed) return new RegistrationStatusScreen().show(visit);
        return Mono.just(View.titled("title").line("kept").row(Button.text("again", new ConsentScreen())));
    }
}
