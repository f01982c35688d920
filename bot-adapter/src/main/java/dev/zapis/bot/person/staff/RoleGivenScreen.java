package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.Role;
import reactor.core.publisher.Mono;

/** You may do more from now on. */
@Route("people.role-given")
public record RoleGivenScreen(Role role) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title", "role", RoleNames.of(role)).line("then"));
    }
}
