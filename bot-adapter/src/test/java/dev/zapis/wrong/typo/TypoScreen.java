package dev.zapis.wrong.typo;

import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

@RequiresFeature("DSEK")
@Route("typo.screen")
public record TypoScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.empty();
    }
}
