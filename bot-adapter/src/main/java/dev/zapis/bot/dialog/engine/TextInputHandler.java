package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.dialog.input.InputContext;
import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import java.util.List;
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
    private final InputInterpreter interpreter;
    private final MediaResponder media;
    private final WordedButtons worded;
    private final BegunSteps begun;
    private final RepeatedTextFilter last = new RepeatedTextFilter();

    TextInputHandler(BotContext context, MediaResponder media) {
        this.context = context;
        this.media = media;
        this.interpreter = new InputInterpreter(context.routes());
        this.worded = new WordedButtons(context.routes());
        this.begun = new BegunSteps(context);
    }

    Mono<Outcome> outcome(UpdateContext update, TextSent sent) {
        if (last.repeats(sent, update.dialog())) return update.fresh(Text.of("/dialog.already"));
        return answer(update, sent).doOnNext(answered -> last.answered(sent));
    }

    private Mono<Outcome> answer(UpdateContext update, TextSent sent) {
        String text = sent.text().strip();
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) return command(update, slash, text);
        if (text.isEmpty()) return wordless(update, sent, sent.message(), MediaKind.OTHER);
        return worded.asked(update, text).switchIfEmpty(Mono.defer(() -> words(update, text)));
    }

    private Mono<Outcome> words(UpdateContext update, String text) {
        Optional<Screen> meant = Phrases.PRODUCT.command(text).flatMap(context.routes()::slash);
        if (meant.isPresent()) return open(update, meant.get(), Optional.empty());
        return typed(update, text)
                .switchIfEmpty(Mono.defer(() -> understood(update, update.listening(), text)))
                .switchIfEmpty(Mono.defer(() -> labelled(update, text)));
    }

    private Mono<Outcome> typed(UpdateContext update, String text) {
        if (update.listening().isEmpty()) return Mono.empty();
        return update.presenter()
                .typed(update.dialog(), text, update.visit())
                .flatMap(button -> update.follow(button.target()));
    }

    /** Empty where neither the screen nor the product makes anything of the words. */
    private Mono<Outcome> understood(UpdateContext update, Optional<Screen> screen, String text) {
        return interpreter
                .ways(screen, new ListeningVisit(update.visit()), text)
                .onErrorMap(Refused.class, WrongWords::new)
                .filter(ways -> !ways.isEmpty())
                .flatMap(ways -> update.leads(text, ways))
                .onErrorResume(WrongWords.class, wrong -> update.keeps(wrong.why));
    }

    /** Not what a screen says that cannot be shown: these words will not do. */
    private static final class WrongWords extends RuntimeException {

        private final Refused why;

        WrongWords(Refused why) {
            super(null, why, false, false);
            this.why = why;
        }
    }

    /** The words of a button that is shown lead where it leads; what it would do, it is only asked for. */
    private Mono<Outcome> labelled(UpdateContext update, String text) {
        if (update.listening().isEmpty()) return notUnderstood(update, text);
        return update.presenter()
                .labelled(update.dialog(), text, update.visit())
                .flatMap(button -> button.target() instanceof Screen screen
                        ? update.follow(screen)
                        : update.presses(List.of(button)))
                .switchIfEmpty(Mono.defer(() -> notUnderstood(update, text)));
    }

    /** The screen stays. What a newcomer types is not said back, as nothing of it outlives its handling. */
    private Mono<Outcome> notUnderstood(UpdateContext update, String text) {
        CurrentUser visitor = update.visit().visitor();
        if (visitor.isNewcomer()) return ofNewcomer(update);
        if (!visitor.standing().isActive() && isOfProduct(update, text))
            return update.keeps(new Refused(AccessRefusal.INACTIVE));
        Screen screen = update.presenter().remaining(update.dialog(), update.visit());
        return NotUnderstood.of(text, screen, context.routes().menu(visitor), update.visit())
                .flatMap(update::keeps);
    }

    /** Whoever says hello is not told that it was wrong. */
    private Mono<Outcome> ofNewcomer(UpdateContext update) {
        return update.listening().isEmpty()
                ? update.follow(context.fallbacks().home())
                : update.keeps(new NotUnderstood(List.of(Text.of("/dialog.input.unclear")), List.of()));
    }

    /** It was understood, and is not allowed now. */
    private static boolean isOfProduct(UpdateContext update, String text) {
        return Phrases.PRODUCT.read(text, InputContext.of(update.visit())).stream()
                .anyMatch(phrase -> phrase.isSure() || phrase.isOfDeskAndDay());
    }

    Mono<Outcome> outcome(UpdateContext update, ContactShared shared) {
        Mono<Target> heard = Mono.justOrEmpty(update.listening().flatMap(TextInputHandler::asking))
                .flatMap(screen ->
                        screen.shared(update.visit(), shared.contact()).map(target -> target));
        return heard.flatMap(update::follow)
                .switchIfEmpty(Mono.defer(() -> wordless(update, shared, shared.message(), MediaKind.CONTACT)));
    }

    private Mono<Outcome> wordless(UpdateContext update, UserInput input, long message, MediaKind kind) {
        return media.outcome(update, new MediaSent(input.chat(), input.account(), message, kind, null, ""));
    }

    // Whoever hears nothing shares it once more, and may be a step further by then.
    private static Optional<ContactPrompt> asking(Screen screen) {
        return Stream.concat(Stream.of(screen), screen.before().stream())
                .filter(ContactPrompt.class::isInstance)
                .map(ContactPrompt.class::cast)
                .findFirst();
    }

    private Mono<Outcome> command(UpdateContext update, Matcher slash, String text) {
        String name = slash.group(1).toLowerCase(Locale.ROOT);
        Optional<Screen> screen = context.routes().slash(name);
        if (screen.isPresent()) return open(update, screen.get(), Optional.ofNullable(slash.group(2)));
        if (HOMEWARD.contains(name)) return open(update, context.fallbacks().home(), Optional.empty());
        return notUnderstood(update, text);
    }

    /** What follows the command is said to the screen that it opens. */
    private Mono<Outcome> open(UpdateContext update, Screen screen, Optional<String> words) {
        if (!update.isOpen(screen)) return update.closed();
        if (begun.isNothing(update, screen))
            return update.keeps(new NotUnderstood(List.of(Text.of("/dialog.nothing-begun")), List.of()));
        Mono<Outcome> opened = update.presenter()
                .opened(update.dialog(), screen, update.visit())
                .map(rendered -> Outcome.shows(update.visit(), rendered));
        return Mono.justOrEmpty(words.filter(text -> !text.isBlank()))
                .flatMap(text -> understood(update, Optional.of(screen), text.strip()))
                .switchIfEmpty(opened);
    }
}
