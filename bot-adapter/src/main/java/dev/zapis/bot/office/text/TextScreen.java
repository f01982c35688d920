package dev.zapis.bot.office.text;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.ChangeText;
import dev.zapis.query.office.BotText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One text in each language: what the bot says now, and how to change it. */
@Route("office.text")
public record TextScreen(String key) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new BotText(key))
                .map(found -> found.words().map(this::view).orElse(View.titled("unknown", "key", key)));
    }

    private View view(BotText.Words words) {
        View view = View.titled("title", "key", key);
        for (BotText.Said said : words.said()) {
            String now = said.changed() == null ? said.original() : said.changed();
            view = view.blank().line("language", "language", said.language()).line("words", "words", now);
            if (said.changed() != null) view = view.line("was", "words", said.original());
            view = view.copies(now, "copy", "language", said.language());
            view = buttons(view, said);
        }
        view = view.blank();
        view = words.placeholders().isEmpty()
                ? view.line("no-placeholders")
                : view.line("placeholders", "names", inBraces(words));
        return view.row(Button.text("all", new TextsScreen(null, null, 0)));
    }

    /** As they are written in the words. */
    static List<String> inBraces(BotText.Words words) {
        return words.placeholders().stream().map(name -> "{" + name + "}").toList();
    }

    private View buttons(View view, BotText.Said said) {
        Button change = Button.text("change", new EditTextScreen(key, said.language()), "language", said.language());
        if (said.changed() == null) return view.row(change);
        Button restore = Button.text("restore", new Say(key, said.language(), null), "language", said.language());
        return view.row(change).row(restore);
    }

    /** From now on. */
    @Route("office.text.say")
    record Say(String key, String language, @Nullable String pattern) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChangeText(key, language, pattern)).thenReturn(new TextScreen(key));
        }
    }
}
