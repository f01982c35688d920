package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.UrgentByPolicy;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.UrgentAnswer;
import dev.zapis.events.policy.Policy;
import dev.zapis.query.person.RegistrationOf;
import java.util.Optional;
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
                .map(answer -> Optional.ofNullable(answer.reason()))
                .defaultIfEmpty(Optional.empty())
                .map(RegistrationRefusedScreen::view);
    }

    private static View view(Optional<String> reason) {
        View view = View.titled("title");
        view = reason.isPresent() ? view.line("reason", "reason", reason.get()) : view;
        return view.line("next").row(Button.text("again", new RegistrationStatusScreen()));
    }
}
