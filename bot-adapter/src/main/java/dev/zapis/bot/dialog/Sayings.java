package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.Incoming.Said;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** What typed text leads to: a command opens its screen, all else is for the screen that the chat is on. */
final class Sayings {

    private static final Pattern SLASH = Pattern.compile("/([A-Za-z0-9_]+)(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Set<String> HOMEWARD = Set.of("start", "menu", "cancel");

    private final House house;

    Sayings(House house) {
        this.house = house;
    }

    Mono<Outcome> outcome(Turn turn, Said said) {
        String text = said.text().strip();
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) return command(turn, slash, text);
        Mono<? extends Target> heard = text.isEmpty()
                ? Mono.empty()
                : Mono.justOrEmpty(turn.stage().current(turn.dialog()))
                        .flatMap(screen -> screen.heard(turn.visit(), text).<Target>map(target -> target));
        return heard.<Target>map(target -> target)
                .switchIfEmpty(Mono.fromSupplier(
                        () -> house.landing().unknown(turn.visit().visitor(), text)))
                .flatMap(turn::follow);
    }

    private Mono<Outcome> command(Turn turn, Matcher slash, String text) {
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
    private Mono<Outcome> open(Turn turn, Screen screen, Optional<String> words) {
        Mono<Outcome> opened = turn.stage()
                .opened(turn.dialog(), screen, turn.visit())
                .map(scene -> Outcome.shows(turn.visit(), scene));
        return Mono.justOrEmpty(words.filter(text -> !text.isBlank()))
                .flatMap(text -> screen.heard(turn.visit(), text.strip()).<Target>map(target -> target))
                .flatMap(turn::follow)
                .switchIfEmpty(opened);
    }
}
