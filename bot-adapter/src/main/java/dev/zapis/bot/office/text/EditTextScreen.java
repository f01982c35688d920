package dev.zapis.bot.office.text;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.query.office.BotText;
import java.util.List;
import reactor.core.publisher.Mono;

/** In which words is the bot to say it? */
@Route("office.text.words")
public record EditTextScreen(String key, String language) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new BotText(key))
                .map(found -> found.words().map(this::view).orElse(View.titled("/office.text.unknown", "key", key)));
    }

    private View view(BotText.Words words) {
        View view = View.titled("title", "key", key, "language", language);
        for (BotText.Said said : words.said()) {
            if (!said.language().equals(language)) continue;
            String now = said.changed() == null ? said.original() : said.changed();
            view = view.line("/office.text.words", "words", now).copies(now, "/office.text.copy", "language", language);
        }
        if (!words.placeholders().isEmpty()) {
            view = view.line("/office.text.placeholders", "names", TextScreen.inBraces(words));
        }
        return view.line("type").row(Button.text("keep", new TextScreen(key)));
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
