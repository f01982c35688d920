package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.office.BotTexts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the bot says, by part of the product, or what holds a typed text.
 *
 * @param slice none: all parts are offered
 * @param part what the key or the words hold
 */
@Route("office.texts")
record TextsScreen(@Nullable String slice, @Nullable String part, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int COLUMNS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new BotTexts(slice, part)).map(this::view);
    }

    private View view(BotTexts.Result found) {
        if (slice == null && part == null) {
            return View.titled("title")
                    .line("type")
                    .each(found.slices(), COLUMNS, each -> Button.label(each, new TextsScreen(each, null, 0)));
        }
        String sought = part == null ? Objects.requireNonNullElse(slice, "") : part;
        return View.titled(found.keys().isEmpty() ? "none" : "found", "sought", sought)
                .line("type")
                .paged(found.keys(), page, PAGE, TextsScreen::button, turned -> new TextsScreen(slice, part, turned))
                .row(Button.text("all", new TextsScreen(null, null, 0)));
    }

    private static Button button(BotTexts.Key key) {
        return Button.text(key.isChanged() ? "changed" : "key", new TextScreen(key.key()), "key", key.key());
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new TextsScreen(null, text.strip(), 0));
    }
}
