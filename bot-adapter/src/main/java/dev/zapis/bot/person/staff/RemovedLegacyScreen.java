package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What was posted before it was told what is lost by it: it may still be on its way. */
@Route("people.removed")
public record RemovedLegacyScreen(@Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(ReasonView.told(View.titled("title"), reason).line("then"));
    }
}
