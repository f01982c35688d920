package dev.zapis.bot.dialog;

import java.util.List;
import java.util.function.Function;

/** A row of a keyboard, or the place where the home menu goes. */
sealed interface Row {

    /** What is seen of it, from left to right. */
    default <K> List<K> keys(Function<Button, K> button, Function<CopyButton, K> copy) {
        return switch (this) {
            case Buttons(List<Button> buttons) -> buttons.stream().map(button).toList();
            case Copies(CopyButton copied) -> List.of(copy.apply(copied));
            case MenuPlace place -> List.of();
            case Words words -> List.of();
        };
    }

    record Buttons(List<Button> buttons) implements Row {

        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    record Copies(CopyButton button) implements Row {}

    record MenuPlace() implements Row {}

    /** A button that is not shown: its words are typed. */
    record Words(Button button) implements Row {}
}
