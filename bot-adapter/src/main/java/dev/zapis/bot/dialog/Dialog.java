package dev.zapis.bot.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a chat is.
 *
 * @param living the message that navigation edits; none before the first screen and after a keepsake
 * @param renders how many keyboards were drawn in this chat
 * @param current the screen that typed text goes to, as {@link Routes} writes it
 * @param trail the screens that Back leads through, the last one first to return to; home is not among them
 * @param step the drawing that what is typed next answers; none before the first
 */
public record Dialog(
        long chat,
        @Nullable Living living,
        long renders,
        @Nullable String current,
        List<String> trail,
        @Nullable Step step) {

    private static final int LONGEST_TRAIL = 10;

    /** @param render number of the drawing that it shows */
    public record Living(long message, long render, Instant drawn) {}

    /** What is typed twice at one step is one wish. */
    public record Step(long message, long render) {}

    public Dialog {
        trail = List.copyOf(trail);
    }

    public Dialog(long chat, @Nullable Living living, long renders, @Nullable String current, List<String> trail) {
        this(chat, living, renders, current, trail, null);
    }

    public static Dialog fresh(long chat) {
        return new Dialog(chat, null, 0, null, List.of());
    }

    /** Back leads to where one comes from; leafing and changing the day on one screen leave no trail. */
    Dialog navigated(String to, String home) {
        boolean leavesTrail = current != null && living != null && !current.equals(home) && !sameRoute(current, to);
        if (trail.contains(to) || !leavesTrail) return arrived(to, home);
        List<String> longer = new ArrayList<>(trail);
        longer.add(Objects.requireNonNull(current));
        return at(to, longer.subList(Math.max(0, longer.size() - LONGEST_TRAIL), longer.size()));
    }

    /** After a deed, Back does not lead to the screen where it was done. */
    Dialog arrived(String to, String home) {
        if (to.equals(home)) return at(to, List.of());
        int before = trail.indexOf(to);
        return at(to, before < 0 ? trail : trail.subList(0, before));
    }

    /** A command typed with a slash starts over. */
    Dialog opened(String to) {
        return at(to, List.of());
    }

    Dialog lives(@Nullable Living message) {
        return new Dialog(chat, message, renders, current, trail, step);
    }

    Dialog asks(Step next) {
        return new Dialog(chat, living, renders, current, trail, next);
    }

    Dialog rendered(long render) {
        return new Dialog(chat, living, render, current, trail, step);
    }

    boolean livesIn(long message) {
        return living != null && living.message() == message;
    }

    private Dialog at(String to, List<String> newTrail) {
        return new Dialog(chat, living, renders, to, newTrail, step);
    }

    private static boolean sameRoute(String one, String other) {
        return one.split("\\|", 2)[0].equals(other.split("\\|", 2)[0]);
    }
}
