package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedConfirmation;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Words that mean something everywhere may be those of a button that is shown: «отменить» at a booking, «да» at a question. Then that is
 * asked.
 */
final class WordedButtons {

    private final Routes routes;

    WordedButtons(Routes routes) {
        this.routes = routes;
    }

    /** Empty where the words are no button's, or lead to the same place anyway. */
    Mono<Outcome> asked(UpdateContext update, String text) {
        boolean isYes = Phrases.PRODUCT.isYes(text);
        Optional<Button> everywhere = everywhere(update.visit(), text);
        if (!isYes && everywhere.isEmpty()) return Mono.empty();
        return Mono.justOrEmpty(update.listening().filter(WordedButtons::isAsked))
                .flatMap(screen -> shown(update, screen, isYes ? WordedButtons::isYes : worded(update, screen, text)))
                .filter(own -> !own.isEmpty())
                .flatMap(own -> isYes
                        ? update.presses(own)
                        : either(own, everywhere.stream().toList())
                                .flatMap(ways -> update.asks(
                                        Text.of("/dialog.input.which", "words", InputTexts.shortened(text)), ways)));
    }

    /** There words are as good as a key below the field already, or are to be typed. */
    private static boolean isAsked(Screen screen) {
        return !(screen instanceof TypedConfirmation) && !(screen instanceof ContactPrompt);
    }

    private Optional<Button> everywhere(Visit visit, String text) {
        Optional<String> command =
                Phrases.PRODUCT.command(text).flatMap(routes::slash).map(Routes::of);
        Optional<String> section = visit.visitor().isNewcomer() ? Optional.empty() : Phrases.PRODUCT.section(text);
        return command.or(() -> section).flatMap(route -> routes.section(route, visit.visitor()));
    }

    private static Mono<List<Button>> shown(UpdateContext update, Screen screen, Predicate<Button> wanted) {
        return screen.show(update.visit())
                .map(view -> view.buttons().stream()
                        .flatMap(List::stream)
                        .filter(button -> update.isOpen(button.target()) && wanted.test(button))
                        .toList())
                .onErrorResume(Refused.class, notForThem -> Mono.empty());
    }

    private static boolean isYes(Button button) {
        return button.style() != Button.Style.PLAIN;
    }

    /** A button of those words; a command's word alone is also the first one of several. */
    private static Predicate<Button> worded(UpdateContext update, Screen screen, String text) {
        boolean isCommand = Phrases.PRODUCT.command(text).isPresent();
        RenderLocale locale = RenderLocale.of(update.visit());
        ViewRenderer renderer = update.renderer();
        return button -> renderer.says(button.text(), Routes.of(screen), locale, text)
                || (isCommand && renderer.begins(button.text(), Routes.of(screen), locale, text));
    }

    private static Mono<List<Button>> either(List<Button> own, List<Button> everywhere) {
        List<Button> ways = List.copyOf(Stream.concat(own.stream(), everywhere.stream())
                .collect(
                        Collectors.toMap(Button::target, button -> button, (first, again) -> first, LinkedHashMap::new))
                .values());
        return ways.size() > 1 ? Mono.just(ways) : Mono.empty();
    }
}
