package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.command.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** What typed text leads to: a command opens its screen, all else is for the screen that the chat is on. */
final class TextInputHandler {

    private static final Pattern SLASH = Pattern.compile("/([A-Za-z0-9_]+)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Set<String> HOMEWARD = Set.of("start", "menu", "cancel");

    private final BotContext context;
    private final RepeatedTextFilter last = new RepeatedTextFilter();

    TextInputHandler(BotContext context) {
        this.context = context;
    }

    Mono<Outcome> outcome(UpdateContext update, TextSent sent) {
        if (last.repeats(sent, update.dialog())) return update.fresh(Text.of("/dialog.already"));
        return answer(update, sent).doOnNext(answered -> last.answered(sent));
    }

    private Mono<Outcome> answer(UpdateContext update, TextSent sent) {
        String text = sent.text().strip();
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) return command(update, slash, text);
        Optional<Screen> meant = context.texts().command(text).flatMap(context.routes()::slash);
        if (meant.isPresent()) return open(update, meant.get(), Optional.empty());
        return followed(update, text.isEmpty() ? Mono.empty() : heard(update, text), text);
    }

    Mono<Outcome> outcome(UpdateContext update, ContactShared shared) {
        Mono<Target> heard = Mono.justOrEmpty(update.listening().flatMap(TextInputHandler::asking))
                .flatMap(screen ->
                        screen.shared(update.visit(), shared.contact()).map(target -> target));
        return followed(update, heard, "");
    }

    // Whoever hears nothing shares it once more, and may be a step further by then.
    private static Optional<ContactPrompt> asking(Screen screen) {
        return Stream.concat(Stream.of(screen), screen.before().stream())
                .filter(ContactPrompt.class::isInstance)
                .map(ContactPrompt.class::cast)
                .findFirst();
    }

    private static Mono<Target> heard(UpdateContext update, String text) {
        Mono<Target> heard = Mono.justOrEmpty(update.listening()).flatMap(screen -> heard(update, screen, text));
        if (update.listening().isEmpty() || !update.presenter().takesWords(update.dialog())) return heard;
        return update.presenter().pressed(update.dialog(), text, update.visit()).switchIfEmpty(heard);
    }

    /** What a screen makes of words: another screen, whatever they are. */
    private static Mono<Target> heard(UpdateContext update, Screen screen, String text) {
        return Mono.defer(() -> screen.heard(new ListeningVisit(update.visit()), text))
                .<Target>map(shown -> shown)
                .onErrorMap(Refused.class, WrongWords::new);
    }

    private Mono<Outcome> followed(UpdateContext update, Mono<Target> heard, String text) {
        return heard.switchIfEmpty(Mono.fromSupplier(
                        () -> context.fallbacks().unknown(update.visit().visitor(), text)))
                .flatMap(update::follow)
                .onErrorResume(WrongWords.class, wrong -> update.refused(wrong.why));
    }

    /** The screen that asked for them says what is wrong with these words. */
    private static final class WrongWords extends RuntimeException {

        private final Refused why;

        WrongWords(Refused why) {
            super(null, why, false, false);
            this.why = why;
        }
    }

    private Mono<Outcome> command(UpdateContext update, Matcher slash, String text) {
        String name = slash.group(1).toLowerCase(Locale.ROOT);
        Optional<Screen> screen = context.routes().slash(name);
        if (screen.isPresent()) return open(update, screen.get(), Optional.ofNullable(slash.group(2)));
        return open(
                update,
                HOMEWARD.contains(name)
                        ? context.fallbacks().home()
                        : context.fallbacks().unknown(update.visit().visitor(), text),
                Optional.empty());
    }

    /** What follows the command is said to the screen that it opens. */
    private Mono<Outcome> open(UpdateContext update, Screen screen, Optional<String> words) {
        if (!update.isOpen(screen)) return update.closed();
        Mono<Outcome> opened = update.presenter()
                .opened(update.dialog(), screen, update.visit())
                .map(rendered -> Outcome.shows(update.visit(), rendered));
        return Mono.justOrEmpty(words.filter(text -> !text.isBlank()))
                .flatMap(text -> heard(update, screen, text.strip()))
                .flatMap(update::follow)
                .switchIfEmpty(opened)
                .onErrorResume(WrongWords.class, wrong -> update.refused(wrong.why));
    }
}
