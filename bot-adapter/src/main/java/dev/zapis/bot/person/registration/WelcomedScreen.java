package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** The newcomer is somebody now: what can be done first. */
@Route("person.welcomed")
public record WelcomedScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        String name = Objects.requireNonNullElse(visit.visitor().name(), "");
        return Mono.just(View.titled("/person.welcomed.title", "name", name)
                .line("/person.welcomed.next")
                .menu());
    }
}
