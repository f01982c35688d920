package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** Where chats were before that nobody had understood; words that are not understood leave the screen alone now. */
@Route("home.guess")
public record SuggestionsScreen(String text) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title").menu().row(Button.text("help", new HelpScreen())));
    }
}
