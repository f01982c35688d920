package dev.zapis.bot.person;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** The account is a stranger's again. */
@Route("person.parted")
public record AccountReleasedScreen() implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title").line("then"));
    }
}
