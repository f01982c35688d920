package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** What a newcomer sees: what this is, what is kept of them and why; once they agree, how to come in. */
public final class NewcomerHome {

    private NewcomerHome() {}

    public static Mono<View> view(Visit visit) {
        return entered(visit).show(visit);
    }

    /** Nothing that is typed before consent is looked at. */
    public static Mono<? extends Screen> heard(Visit visit, String text) {
        return entered(visit).heard(visit, text);
    }

    private static Screen entered(Visit visit) {
        return visit.visitor().standing().consents() ? new RegistrationStatusScreen() : new ConsentScreen();
    }
}
