package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedConfirmation;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.ConsentScreen;
import dev.zapis.command.Refused;
import dev.zapis.command.person.ForgetPerson;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.WhoIs;
import reactor.core.publisher.Mono;

/** What being forgotten means; it cannot be undone, and so it is typed. */
@Route("person.forget")
@BotCommand(value = "forget_me", order = 8)
public record ForgetMeScreen() implements TypedConfirmation {

    @Override
    public Mono<View> show(Visit visit) {
        if (visit.visitor().isNewcomer()) return Mono.just(newcomer(visit));
        return visit.parts().ahead(visit.person(), visit).map(ahead -> View.titled("title")
                .line("name")
                .line("bookings", "count", ahead.size())
                .line("past")
                .line("account")
                .blank()
                .line("type", "words", Text.of("words"))
                .typed("words", new Forget()));
    }

    /** Other words forget nobody, and the right ones may still come. */
    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return visit.visitor().isNewcomer() ? Mono.empty() : Mono.error(() -> new Refused(ForgetRefusal.OTHER_WORDS));
    }

    /** Of whoever is nobody here yet, no more is kept than that they agreed, and what they asked for. */
    private static View newcomer(Visit visit) {
        WhoIs.Standing standing = visit.visitor().standing();
        if (!standing.consents()) {
            return View.titled("nothing").row(Button.text("/person.declined.again", new ConsentScreen()));
        }
        return View.titled("newcomer")
                .line(standing.isWaiting() ? "request" : "consent")
                .row(Button.text("withdraw", new ConsentScreen.Decline()));
    }

    /** Forgets the person at the screen. */
    @Route("person.forget.yes")
    record Forget() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            PersonId me = visit.person();
            return visit.parts().ahead(me, visit).flatMap(ahead -> visit.tell(new ForgetPerson(me))
                    .thenReturn(new ForgottenScreen(ahead.size())));
        }
    }
}
