package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.UrgentByPolicy;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.UrgentAnswer;
import dev.zapis.events.policy.Policy;
import reactor.core.publisher.Mono;

/** An admin has let you in. */
@Route("person.let-in")
public record RegistrationApprovedScreen(Role role) implements UrgentByPolicy {

    @Override
    public Policy<Boolean> urgency() {
        return new UrgentAnswer();
    }

    @Override
    public Mono<View> show(Visit visit) {
        View view = View.titled("title", "role", role);
        String name = visit.visitor().name();
        return Mono.just((name == null ? view : view.line("name", "name", name)).line("next"));
    }
}
