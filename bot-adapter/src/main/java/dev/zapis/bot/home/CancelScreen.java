package dev.zapis.bot.home;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.NewcomerHome;
import reactor.core.publisher.Mono;

/** Whatever was begun is put aside; what was recorded before stays. */
@Route("home.aside")
@BotCommand(value = "cancel", order = 6)
public record CancelScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        if (visit.visitor().isNewcomer()) return NewcomerHome.view(visit);
        return Mono.just(View.titled("title").menu());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return new HomeScreen().heard(visit, text);
    }
}
