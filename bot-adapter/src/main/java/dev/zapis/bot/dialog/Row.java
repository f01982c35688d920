package dev.zapis.bot.dialog;

import java.util.List;

/** A row of a keyboard, or the place where the home menu goes. */
sealed interface Row {

    record Buttons(List<Button> buttons) implements Row {

        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    record MenuPlace() implements Row {}

    /** A button that is not shown: its words are typed. */
    record Words(Button button) implements Row {}
}
