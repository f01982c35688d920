package dev.zapis.bot.home;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** What the bot does and by which rules, in the person's words. */
@Route("home.help")
@BotCommand(value = "help", order = 5)
public record HelpScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title").lines(visit.parts().help(visit.visitor()), line -> line));
    }
}
