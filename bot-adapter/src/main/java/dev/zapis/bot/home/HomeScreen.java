package dev.zapis.bot.home;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.HomeSection;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.NewcomerHome;
import dev.zapis.query.person.AdminsOf;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Where everything begins: what is next for me, and what I can do. */
@Route("home")
@BotCommand(value = "start", order = 1)
public record HomeScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        if (visit.visitor().isNewcomer()) return NewcomerHome.view(visit).map(View::menu);
        if (!visit.visitor().standing().isActive()) return suspended(visit).map(View::menu);
        Mono<View> view = Mono.just(greeting(visit));
        for (HomeSection section : visit.parts().home(visit.visitor()))
            view = view.flatMap(above -> section.added(above, visit));
        return view.map(View::menu);
    }

    /** Why there is nothing here, and whom to ask about it. */
    private static Mono<View> suspended(Visit visit) {
        return visit.ask(new AdminsOf(visit.office())).map(found -> greeting(visit)
                .line("suspended")
                .line(found.names().isEmpty() ? Text.of("ask-admin") : Text.of("ask", "names", found.names())));
    }

    private static View greeting(Visit visit) {
        return View.titled(
                "title", "name", Objects.requireNonNullElse(visit.visitor().name(), ""));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return visit.visitor().isNewcomer() ? NewcomerHome.heard(visit, text) : Mono.empty();
    }
}
