package dev.zapis.bot.office.text;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.office.BotTexts;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the bot says, by part of the product, or what holds a typed text.
 *
 * @param slice none: all parts are offered
 * @param part what the key or the words hold
 */
@Route("office.texts")
public record TextsScreen(@Nullable String slice, @Nullable String part, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int COLUMNS = 2;

    /** What refusals of all slices begin with. */
    private static final String REFUSALS = "refused";

    private static final String NAME = ".slice";
    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+>");

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new BotTexts(slice, part))
                .map(found -> view(found, visit.visitor().language().getLanguage()));
    }

    private View view(BotTexts.Result found, String language) {
        if (slice == null && part == null) {
            return View.titled("title")
                    .line("type")
                    .each(found.slices(), COLUMNS, each -> Button.of(slice(each), new TextsScreen(each, null, 0)));
        }
        Text sought = part == null ? slice(Objects.requireNonNullElse(slice, "")) : Text.plain(part);
        return View.titled(found.keys().isEmpty() ? "none" : "found", "sought", sought)
                .line("type")
                .paged(
                        found.keys(),
                        page,
                        PAGE,
                        key -> button(key, language),
                        turned -> new TextsScreen(slice, part, turned))
                .row(Button.text("all", new TextsScreen(null, null, 0)));
    }

    /** Each part has its name beside its other texts. */
    private static Text slice(String slice) {
        return Text.of(slice.equals(REFUSALS) ? "/office.texts.refused" : "/" + slice + NAME);
    }

    /** By the beginning of its words, as people know them. */
    private static Button button(BotTexts.Key key, String language) {
        String words = key.said().stream()
                .filter(said -> said.language().equals(language))
                .findFirst()
                .map(said -> Objects.requireNonNullElse(said.changed(), said.original()))
                .map(TextsScreen::seen)
                .orElse(key.key());
        return Button.text(key.isChanged() ? "changed" : "key", new TextScreen(key.key()), "key", words);
    }

    /** Without markup, and with dots for what is put in. */
    private static String seen(String pattern) {
        StringBuilder seen = new StringBuilder();
        int depth = 0;
        for (char each : MARKUP.matcher(pattern).replaceAll("").toCharArray()) {
            if (each == '{' && depth++ == 0) seen.append('…');
            if (depth == 0) seen.append(each);
            if (each == '}') depth--;
        }
        return seen.toString();
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new TextsScreen(null, text.strip(), 0));
    }
}
