package dev.zapis.bot.person;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/**
 * What became unreadable, for whoever was forgotten: a receipt.
 *
 * @param cancelled how many bookings went
 */
@Route("person.forgotten")
public record ForgottenScreen(int cancelled) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title", "at", visit.now())
                .line("gone")
                .line("cancelled", "count", cancelled)
                .line("stays")
                .line("again"));
    }
}
