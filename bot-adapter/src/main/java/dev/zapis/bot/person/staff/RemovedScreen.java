package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Your name is on the staff list no more. */
@Route("people.removed")
public record RemovedScreen(@Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(ReasonView.told(View.titled("title"), reason).line("then"));
    }
}
