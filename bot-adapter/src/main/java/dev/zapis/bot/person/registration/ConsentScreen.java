package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.WithdrawConsent;
import reactor.core.publisher.Mono;

/** What is kept of whoever comes in, why, for how long, and how to be forgotten: first of all. */
@Route("person.consent")
public record ConsentScreen() implements Screen {

    /** To be raised with every change of the words that people agree to. */
    static final int WORDING = 5;

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("/person.consent.title")
                .line("/person.consent.what")
                .blank()
                .line("/person.consent.ask")
                .line("/person.consent.before")
                .line("/person.consent.kept", "kinds", visit.parts().records().named())
                .line("/person.consent.why")
                .line("/person.consent.long")
                .line("/person.consent.forget")
                .row(
                        Button.text("/person.consent.yes", new Agree(WORDING)),
                        Button.text("/person.consent.no", new Decline())));
    }

    /** Agrees to these words; who agreed to other ones is shown these. */
    @Route("person.agree")
    record Agree(int wording) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            if (wording != WORDING) return Mono.just(new ConsentScreen());
            return visit.tell(new GiveConsent(wording)).thenReturn(new RegistrationStatusScreen());
        }
    }

    /** Does not agree, or no longer; whoever never did leaves no trace. */
    @Route("person.decline")
    public record Decline() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            boolean consents = visit.visitor().standing().consents();
            Mono<?> withdrawn = consents ? visit.tell(new WithdrawConsent()) : Mono.empty();
            return withdrawn.thenReturn(new DeclinedScreen());
        }
    }
}
