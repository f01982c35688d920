package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.SetRegistration;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.query.office.OfficeRules;
import java.util.List;
import reactor.core.publisher.Mono;

/** How does a newcomer become one of the office? */
@Route("office.registration")
public record RegistrationScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> View.titled("title")
                .each(List.of(Registration.values()), each -> button(each, rules.registration()))
                .row(Button.text("rules", new RulesScreen(office))));
    }

    private Button button(Registration registration, Registration now) {
        return Button.text(
                registration == now ? "chosen" : "how", new Register(office, registration), "how", registration);
    }

    /** So. */
    @Route("office.registration.set")
    record Register(OfficeId office, Registration registration) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetRegistration(office, registration)).thenReturn(new RulesScreen(office));
        }
    }
}
