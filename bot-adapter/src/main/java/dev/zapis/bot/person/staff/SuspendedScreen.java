package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** You may do nothing for now. */
@Route("people.suspended")
public record SuspendedScreen(@Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(ReasonView.told(View.titled("title"), reason).line("then"));
    }
}
