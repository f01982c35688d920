package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
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
        return visit.parts().lost(person, by, visit).map(lost -> LossView.told(view, "lost", lost));
    }
}
