package dev.zapis.bot.announce;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** Told to everybody. */
@Route("announce.all")
record AnnouncementScreen(String number) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title", "number", number));
    }
}
