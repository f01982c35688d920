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

    private final BotContext house;
    private final RepeatedTextFilter last = new RepeatedTextFilter();

    TextInputHandler(BotContext house) {
        this.house = house;
    }

    Mono<Outcome> outcome(UpdateContext turn, TextSent said) {
        if (last.repeats(said, turn.dialog())) return turn.fresh(Text.of("/dialog.already"));
        return answer(turn, said).doOnNext(answered -> last.answered(said));
    }

    private Mono<Outcome> answer(UpdateContext turn, TextSent said) {
        String text = said.text().strip();
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) return command(turn, slash, text);
        Optional<Screen> meant = house.texts().command(text).flatMap(house.routes()::slash);
        if (meant.isPresent()) return open(turn, meant.get(), Optional.empty());
        return followed(turn, text.isEmpty() ? Mono.empty() : heard(turn, text), text);
    }

    Mono<Outcome> outcome(UpdateContext turn, ContactShared shared) {
        Mono<Target> heard = Mono.justOrEmpty(turn.listening().flatMap(TextInputHandler::asking))
                .flatMap(screen -> screen.shared(turn.visit(), shared.contact()).map(target -> target));
        return followed(turn, heard, "");
    }

    // Whoever hears nothing shares it once more, and may be a step further by then.
    private static Optional<ContactPrompt> asking(Screen screen) {
        return Stream.concat(Stream.of(screen), screen.before().stream())
                .filter(ContactPrompt.class::isInstance)
                .map(ContactPrompt.class::cast)
                .findFirst();
    }

    private static Mono<Target> heard(UpdateContext turn, String text) {
        Mono<Target> heard = Mono.justOrEmpty(turn.listening()).flatMap(screen -> heard(turn, screen, text));
        if (turn.listening().isEmpty() || !turn.stage().takesWords(turn.dialog())) return heard;
        return turn.stage().pressed(turn.dialog(), text, turn.visit()).switchIfEmpty(heard);
    }

    /** What a screen makes of words: another screen, whatever they are. */
    private static Mono<Target> heard(UpdateContext turn, Screen screen, String text) {
        return Mono.defer(() -> screen.heard(new ListeningVisit(turn.visit()), text))
                .<Target>map(shown -> shown)
                .onErrorMap(Refused.class, WrongWords::new);
    }

    private Mono<Outcome> followed(UpdateContext turn, Mono<Target> heard, String text) {
        return heard.switchIfEmpty(Mono.fromSupplier(
                        () -> house.landing().unknown(turn.visit().visitor(), text)))
                .flatMap(turn::follow)
                .onErrorResume(WrongWords.class, wrong -> turn.refused(wrong.why));
    }

    /** The screen that asked for them says what is wrong with these words. */
    private static final class WrongWords extends RuntimeException {

        private final Refused why;

        WrongWords(Refused why) {
            super(null, why, false, false);
            this.why = why;
        }
    }

    private Mono<Outcome> command(UpdateContext turn, Matcher slash, String text) {
        String name = slash.group(1).toLowerCase(Locale.ROOT);
        Optional<Screen> screen = house.routes().slash(name);
        if (screen.isPresent()) return open(turn, screen.get(), Optional.ofNullable(slash.group(2)));
        return open(
                turn,
                HOMEWARD.contains(name)
                        ? house.landing().home()
                        : house.landing().unknown(turn.visit().visitor(), text),
                Optional.empty());
    }

    /** What follows the command is said to the screen that it opens. */
    private Mono<Outcome> open(UpdateContext turn, Screen screen, Optional<String> words) {
        if (!turn.isOpen(screen)) return turn.closed();
        Mono<Outcome> opened = turn.stage()
                .opened(turn.dialog(), screen, turn.visit())
                .map(scene -> Outcome.shows(turn.visit(), scene));
        return Mono.justOrEmpty(words.filter(text -> !text.isBlank()))
                .flatMap(text -> heard(turn, screen, text.strip()))
                .flatMap(turn::follow)
                .switchIfEmpty(opened)
                .onErrorResume(WrongWords.class, wrong -> turn.refused(wrong.why));
    }
}
