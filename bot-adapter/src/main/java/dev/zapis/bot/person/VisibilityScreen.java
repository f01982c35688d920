package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.ChooseVisibility;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.person.ProfileOf;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who is shown where the person sits? */
@Route("person.visibility")
public record VisibilityScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new ProfileOf(visit.person())).map(profile -> View.titled("title")
                .line("rule")
                .each(List.of(Visibility.values()), each -> button(each, each == profile.visibility())));
    }

    private static Button button(Visibility visibility, boolean isChosen) {
        return Button.text(isChosen ? "chosen" : "choose", new Choose(visibility), "visibility", visibility);
    }

    /** These, from now on. */
    @Route("person.visibility.choose")
    record Choose(Visibility visibility) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseVisibility(visibility)).thenReturn(new VisibilityScreen());
        }
    }
}
