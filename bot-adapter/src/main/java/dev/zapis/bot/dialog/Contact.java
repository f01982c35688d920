package dev.zapis.bot.dialog;

/**
 * A contact that a person sent.
 *
 * @param phone as Telegram has it, with or without a plus
 * @param isOwn whether it is the person's own; somebody else's may be passed on
 */
public record Contact(String phone, String name, boolean isOwn) {

    /** Without the phone: it must not get into a log. */
    @Override
    public String toString() {
        return isOwn ? "own contact" : "contact of somebody";
    }
}
