package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AddNames;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.person.RegistrationOf;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Whoever asks to be let in has a namesake: under which other name are they to come in? It is typed, or they are refused. */
@Route("person.request.as")
record LetInAsScreen(PersonId person, Role role) implements Screen {

    private static final int LONGEST = 60;

    @Override
    public Mono<View> show(Visit visit) {
        return RequestScreen.unlessAnswered(visit, person, this::view);
    }

    private View view(RegistrationOf.Result found) {
        return View.titled("/person.request.as.title", "name", Objects.requireNonNullElse(found.name(), ""))
                .line("/person.request.as.type")
                .row(Button.text("/person.request.refuse", new RefuseRequestScreen(person))
                        .danger());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        String name = isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
        return Mono.just(new Check(person, role, name));
    }

    /** Is that the name? */
    @Route("person.request.as.check")
    record Check(PersonId person, Role role, String name) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return objection(visit).flatMap(why -> RequestScreen.unlessAnswered(visit, person, found -> view(why)));
        }

        private View view(Optional<Text> objection) {
            View view = View.titled("/person.request.as.check.title", "name", name, "role", role);
            return objection
                    .map(why -> view.line("/person.request.as.check.wrong", "why", why))
                    .orElseGet(() -> view.line("/person.request.as.check.type")
                            .row(Button.text("/person.request.as.check.yes", new LetInAs(person, role, name))));
        }

        private Mono<Optional<Text>> objection(Visit visit) {
            Optional<Text> form = AddNames.objection(name)
                    .map(why -> Text.of("/people.wrong."
                            + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            if (form.isPresent()) return Mono.just(form);
            return visit.ask(new NewNames(List.of(name)))
                    .map(found -> found.added().isEmpty()
                            ? Optional.of(Text.of("/person.request.as.check.taken"))
                            : Optional.empty());
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return new LetInAsScreen(person, role).heard(visit, text);
        }
    }

    /** Lets them in under it. */
    @Route("person.request.let-in-as")
    record LetInAs(PersonId person, Role role, String name) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return RequestScreen.approved(visit, person, role, name);
        }
    }
}
