package dev.zapis.bot.dialog;

/**
 * A screen as it will be seen.
 *
 * @param dialog where the chat is once it is seen
 */
record Scene(Screen screen, Drawing drawing, Dialog dialog) {

    boolean isKeepsake() {
        return screen instanceof Keepsake;
    }
}
