package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.UrgentByPolicy;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.UrgentAnswer;
import dev.zapis.events.policy.Policy;
import dev.zapis.query.person.RegistrationOf;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An admin has not let you in. */
@Route("person.turned-down")
public record RegistrationRefusedScreen(PersonId request) implements UrgentByPolicy {

    @Override
    public Policy<Boolean> urgency() {
        return new UrgentAnswer();
    }

    @Override
    public Mono<View> show(Visit visit) {
        return RetryUntilVisible.found(
                        () -> visit.ask(new RegistrationOf(request)).flatMap(found -> Mono.justOrEmpty(found.answer())))
                .map(answer -> view("title", answer.reason()))
                .defaultIfEmpty(view("title", null));
    }

    /** On whatever screen it is said. */
    static View view(String title, @Nullable String reason) {
        View view = View.titled(title);
        view = reason == null ? view : view.line("/person.turned-down.reason", "reason", reason);
        return view.line("/person.turned-down.next").row(Button.text("/person.turned-down.again", new AskAgain()));
    }

    /** Begins a new request where the office takes some; else there are other ways in. */
    @Route("person.turned-down.again")
    record AskAgain() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            OfficeId office = visit.visitor().office();
            boolean isFree = visit.visitor().isNewcomer()
                    && visit.visitor().standing().consents()
                    && !visit.visitor().standing().isWaiting();
            if (!isFree || office == null) return Mono.just(new RegistrationStatusScreen());
            return RegistrationOptionsScreen.registration(visit, office)
                    .filter(Registration.REQUEST::equals)
                    .<Screen>map(takes -> new RegistrationWizard.First(office, null, null, null))
                    .defaultIfEmpty(new RegistrationStatusScreen());
        }
    }
}
