package dev.zapis.app.walk;

import java.time.LocalDate;

/** Callback data as a forger writes it, who knows how true ones look. */
final class Callbacks {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Callbacks() {}

    /** Fresh by the number of the drawing, which is taken from a true button of the message. */
    static String forged(Message message, String target) {
        String genuine = message.buttons().getFirst().data();
        String render = genuine.substring(genuine.lastIndexOf('|') + 1).replace("*", "");
        return "1" + target + "|" + render;
    }

    /** One of the parts between bars. */
    static String part(Message.Button button, int part) {
        return button.data().split("\\|")[part];
    }

    static String written(LocalDate day) {
        StringBuilder digits = new StringBuilder();
        for (long rest = day.toEpochDay(); rest > 0; rest /= DIGITS.length()) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return digits.reverse().toString();
    }
}
