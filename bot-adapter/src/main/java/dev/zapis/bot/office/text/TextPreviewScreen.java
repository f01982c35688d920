package dev.zapis.bot.office.text;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.InputKind;
import java.util.List;
import reactor.core.publisher.Mono;

/** The new words, before the bot says them. Other typed ones take their place. */
@Route("office.text.preview")
public record TextPreviewScreen(String key, String language, String pattern) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Mono.just(View.titled("title", "key", key, "language", language)
                .line("/office.text.words", "words", pattern)
                .line("type")
                .row(
                        Button.text("keep", new TextScreen(key)),
                        Button.text("yes", new TextScreen.Say(key, language, pattern))
                                .confirm()));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.VERBATIM);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new TextPreviewScreen(key, language, text.strip()));
    }
}
