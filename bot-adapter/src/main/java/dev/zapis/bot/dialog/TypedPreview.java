package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * What was typed, shown as what will happen: only a button does it, and other words take their place. The buttons' words are
 * {@code yes} and {@code no} under the screen's own route.
 */
public interface TypedPreview extends Screen {

    /** Where the words are asked for. */
    Screen prompt();

    /** What the button does. */
    Action deed();

    /** What will happen, in words. */
    Mono<View> told(Visit visit);

    /** Where the other button leads. */
    default Screen otherwise() {
        return prompt();
    }

    default Button yes() {
        return Button.text("yes", deed()).confirm();
    }

    default Button no() {
        return Button.text("no", otherwise());
    }

    @Override
    default Mono<View> show(Visit visit) {
        return told(visit).map(view -> view.row(no(), yes()));
    }

    @Override
    default List<InputKind> waitsFor(Visit visit) {
        return prompt().waitsFor(visit);
    }

    @Override
    default Mono<? extends Screen> heard(Visit visit, Input input) {
        return prompt().heard(visit, input);
    }

    @Override
    default Optional<Text> example(Visit visit) {
        return prompt().example(visit);
    }

    @Override
    default Optional<Screen> before() {
        return Optional.of(prompt());
    }

    /** The preview, unless it is known already that the words will not do. */
    static Mono<Screen> unless(Optional<Refusal> objection, Supplier<? extends Screen> preview) {
        return Mono.fromSupplier(() -> {
            if (objection.isPresent()) throw new Refused(objection.get());
            return preview.get();
        });
    }
}
