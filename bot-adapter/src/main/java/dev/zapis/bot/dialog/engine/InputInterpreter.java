package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputContext;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputReader;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.bot.dialog.input.Reading;
import dev.zapis.command.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what typed words can mean: to the screen that waits for them first, then to the whole product. */
final class InputInterpreter {

    private final Routes routes;

    InputInterpreter(Routes routes) {
        this.routes = routes;
    }

    /**
     * Buttons to all that the words can mean; empty where that is nothing. Fails with {@code Refused} where they are meant for the
     * screen and will not do.
     *
     * @param screen none where none is open
     */
    Mono<List<Button>> ways(Optional<Screen> screen, Visit visit, String text) {
        InputContext context = InputContext.of(visit);
        List<Phrase> phrases = visit.visitor().isNewcomer() ? List.of() : Phrases.PRODUCT.read(text, context);
        return Mono.justOrEmpty(screen)
                .flatMap(open -> own(open, visit, new InputReader(context).read(open.waitsFor(visit), text)))
                .defaultIfEmpty(Own.NOTHING)
                .flatMap(own -> own.isEnough(phrases)
                        ? joined(List.of(), own)
                        : ofProduct(phrases, visit).flatMap(other -> joined(other, own)));
    }

    /** The same to the screen alone; empty where that is nothing. */
    Mono<List<Button>> own(Screen screen, Visit visit, String text) {
        List<Reading> readings = new InputReader(InputContext.of(visit)).read(screen.waitsFor(visit), text);
        return own(screen, visit, readings)
                .flatMap(own -> joined(List.of(), own))
                .filter(ways -> !ways.isEmpty());
    }

    private static Mono<List<Button>> joined(List<Button> ofProduct, Own own) {
        List<Button> all = new ArrayList<>(ofProduct);
        all.addAll(own.buttons());
        return all.isEmpty() && own.refused() != null ? Mono.error(own.refused()) : Mono.just(distinct(all));
    }

    /**
     * What the screen makes of the words.
     *
     * @param takesAll it would have taken any words
     * @param refused why they will not do
     * @param isMeant they are a thing of a kind that it waits for, and the screen itself has refused that
     */
    private record Own(
            List<Button> buttons,
            boolean takesAll,
            @Nullable Refused refused,
            boolean isMeant) {

        static final Own NOTHING = new Own(List.of(), false, null, false);

        /** Nothing else is asked. */
        boolean isEnough(List<Phrase> phrases) {
            boolean isSure = phrases.stream().anyMatch(Phrase::isSure);
            return buttons.isEmpty() ? refused != null && (isMeant || !isSure) : !(takesAll && isSure);
        }
    }

    private static Mono<Own> own(Screen screen, Visit visit, List<Reading> readings) {
        List<Input> inputs =
                readings.stream().flatMap(reading -> reading.inputs().stream()).toList();
        return Flux.fromIterable(inputs)
                .concatMap(input -> Mono.defer(() -> screen.heard(visit, input))
                        .map(next -> Button.of(InputTexts.way(input), next))
                        .map(button -> new Own(List.of(button), takesAll(input), null, false))
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(new Own(List.of(), false, refused, !takesAll(input)))))
                .reduce(InputInterpreter::both)
                .filter(own -> !own.buttons().isEmpty() || own.refused() != null)
                .switchIfEmpty(Mono.fromSupplier(() -> new Own(List.of(), false, refused(readings), false)));
    }

    private static boolean takesAll(Input input) {
        return input.kind() == InputKind.TEXT || input.kind() == InputKind.DESKS;
    }

    private static Own both(Own one, Own other) {
        List<Button> buttons = new ArrayList<>(one.buttons());
        buttons.addAll(other.buttons());
        return new Own(
                distinct(buttons),
                one.takesAll() || other.takesAll(),
                one.refused() == null ? other.refused() : one.refused(),
                one.isMeant() || other.isMeant());
    }

    private static @Nullable Refused refused(List<Reading> readings) {
        for (Reading reading : readings) if (reading.problem() != null) return new Refused(reading.problem());
        return null;
    }

    /** Of the surest words that lead somewhere. */
    private Mono<List<Button>> ofProduct(List<Phrase> phrases, Visit visit) {
        Map<Integer, List<Phrase>> sure = phrases.stream()
                .collect(Collectors.groupingBy(phrase -> -phrase.literal(), TreeMap::new, Collectors.toList()));
        return Flux.fromIterable(sure.values())
                .concatMap(alike -> Flux.fromIterable(alike)
                        .concatMap(phrase -> button(phrase, visit), 1)
                        .collectList())
                .filter(found -> !found.isEmpty())
                .next()
                .map(InputInterpreter::distinct)
                .defaultIfEmpty(List.of());
    }

    private Mono<Button> button(Phrase phrase, Visit visit) {
        if (phrase.intent().equals(Phrase.SECTION))
            return Mono.justOrEmpty(phrase.input(Input.Section.class)
                    .flatMap(section -> routes.section(section.route(), visit.visitor())));
        Optional<TypedIntent> intent = visit.parts().intent(phrase.intent(), visit.visitor());
        if (intent.isEmpty()) return Mono.empty();
        Text label = intent.get().label(phrase, visit);
        return intent.get()
                .meant(phrase, visit)
                .filter(screen -> routes.knows(screen) && routes.isOpen(screen, visit.visitor()))
                .map(screen -> Button.of(label, screen));
    }

    /** One for each place that they lead to. */
    private static List<Button> distinct(List<Button> buttons) {
        return List.copyOf(buttons.stream()
                .collect(
                        Collectors.toMap(Button::target, button -> button, (first, again) -> first, LinkedHashMap::new))
                .values());
    }
}
