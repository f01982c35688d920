package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Keepsake;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** The account is a stranger's again. */
@Route("person.parted")
public record PartedScreen() implements Keepsake {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title").line("then"));
    }
}
