package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.RefuseRegistration;
import dev.zapis.events.person.PersonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Why is somebody not let in? Nobody is asked where it is decided. */
@Route("person.request.refuse")
public record RefuseRequestScreen(PersonId person) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return RequestScreen.unlessAnswered(visit, person, found -> View.titled("/person.request.refuse.title")
                .line("/person.request.refuse.told")
                .row(Button.text("/person.request.refuse.none", new Refuse(person, null))
                        .danger()));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Refuse(person, text));
    }

    /** Does not let them in. */
    @Route("person.request.turn-down")
    record Refuse(PersonId person, @Nullable String reason) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RefuseRegistration(person, reason))
                    .onErrorResume(RequestScreen.Late::is, late -> Mono.empty())
                    .thenReturn(new RequestScreen(person));
        }
    }
}
