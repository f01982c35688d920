package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.person.RefuseRegistration;
import dev.zapis.events.person.PersonId;
import java.util.Objects;
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
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() -> new Check(person, ReasonRule.needed(text)));
    }

    /** Is that the reason? */
    @Route("person.request.refuse.check")
    record Check(PersonId person, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RefuseRequestScreen(person);
        }

        @Override
        public Action deed() {
            return new Refuse(person, reason);
        }

        @Override
        public Button yes() {
            return TypedPreview.super.yes().danger();
        }

        @Override
        public Mono<View> told(Visit visit) {
            return RequestScreen.unlessAnswered(
                    visit,
                    person,
                    found -> ReasonView.told(
                            View.titled(
                                    "/person.request.refuse.check.title",
                                    "name",
                                    Objects.requireNonNullElse(found.name(), "")),
                            reason));
        }
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
