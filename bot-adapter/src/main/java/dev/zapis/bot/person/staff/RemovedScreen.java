package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Your name is on the staff list no more. What is lost by it is told in the same message.
 *
 * @param by position of the event that says so
 */
@Route("people.off-list")
public record RemovedScreen(
        PersonId person, long by, @Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        View view = ReasonView.told(View.titled("/people.removed.title"), reason);
        return visit.parts().lost(person, by, visit).map(lost -> LossView.told(view, "lost", lost)
                .of(Thing.of(Tags.PERSON, person)));
    }

    /** Whose name is on the list again is told so: what came back stands in a message of its own. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return SuspendedScreen.isBack(person, visit)
                ? Mono.just(View.titled("/people.reinstated.title").line("/people.reinstated.then"))
                : show(visit);
    }
}
