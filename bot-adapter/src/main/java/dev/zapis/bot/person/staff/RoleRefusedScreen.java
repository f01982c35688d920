package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.person.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** You do not get the role that you asked for. */
@Route("people.role-refused")
public record RoleRefusedScreen(Role role, @Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(ReasonView.told(View.titled("title", "role", RoleNames.of(role)), reason));
    }
}
