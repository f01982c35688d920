package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Keepsake;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.RegistrationOf;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** An admin has not let you in. */
@Route("person.turned-down")
public record TurnedDownScreen(PersonId request) implements Keepsake {

    @Override
    public Mono<View> show(Visit visit) {
        return Soon.found(
                        () -> visit.ask(new RegistrationOf(request)).flatMap(found -> Mono.justOrEmpty(found.answer())))
                .map(answer -> Optional.ofNullable(answer.reason()))
                .defaultIfEmpty(Optional.empty())
                .map(TurnedDownScreen::view);
    }

    private static View view(Optional<String> reason) {
        View view = View.titled("title");
        view = reason.isPresent() ? view.line("reason", "reason", reason.get()) : view;
        return view.line("next").row(Button.text("again", new EntranceScreen()));
    }
}
