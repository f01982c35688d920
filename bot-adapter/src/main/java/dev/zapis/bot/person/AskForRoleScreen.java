package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AskForRole;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.ProfileOf;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** What the person is here, and what one can ask to be. */
@Route("person.roles")
public record AskForRoleScreen() implements Screen {

    private static final List<Role> TO_ASK_FOR = List.of(Role.PROVIDER, Role.SPEAKER, Role.ORGANIZER, Role.HEAD);

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new ProfileOf(visit.person())).map(AskForRoleScreen::view);
    }

    private static View view(ProfileOf.Result profile) {
        View view = View.titled("title");
        view = profile.roles().isEmpty() ? view.line("none") : view.line("mine", "roles", names(profile.roles()));
        view = profile.asked().isEmpty() ? view : view.line("asked", "roles", names(profile.asked()));
        List<Role> left = TO_ASK_FOR.stream()
                .filter(role ->
                        !profile.roles().contains(role) && !profile.asked().contains(role))
                .toList();
        view = left.isEmpty() ? view : view.line("rule");
        return view.each(left, role -> Button.text("ask", new Ask(role), "role", role));
    }

    static List<Text> names(Set<Role> roles) {
        return roles.stream()
                .map(role -> Text.of("/person.roles.name", "role", role))
                .toList();
    }

    /** Asks the admins for it. */
    @Route("person.roles.ask")
    record Ask(Role role) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new AskForRole(role)).thenReturn(new AskForRoleScreen());
        }
    }
}
