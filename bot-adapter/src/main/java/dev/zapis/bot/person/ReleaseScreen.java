package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.ReleaseMyAccount;
import dev.zapis.events.person.Role;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Really part this account from the name? */
@Route("person.release")
public record ReleaseScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        String name = Objects.requireNonNullElse(visit.visitor().name(), "");
        View view = View.titled("title", "name", name).line("then");
        if (visit.visitor().has(Role.ADMIN)) view = view.line("admin");
        return Mono.just(view.row(Button.text("yes", new Release()).danger()));
    }

    /** Parts them. */
    @Route("person.release.yes")
    record Release() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ReleaseMyAccount()).thenReturn(new AccountReleasedScreen());
        }
    }
}
