package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.callback.Routes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a chat is.
 *
 * @param living the message that navigation edits; none before the first screen and after a permanent one
 * @param renders how many keyboards were drawn in this chat
 * @param current the screen that typed text goes to, as {@link Routes} writes it
 * @param trail the screens that Back leads through, the last one first to return to; home is not among them
 * @param step the rendering that what is typed next answers; none before the first
 */
public record ConversationState(
        long chat,
        @Nullable Living living,
        long renders,
        @Nullable String current,
        List<String> trail,
        @Nullable Step step) {

    private static final int LONGEST_TRAIL = 10;

    /** @param render number of the rendering that it shows */
    public record Living(long message, long render, Instant drawn) {}

    /** What is typed twice at one step is one wish. */
    public record Step(long message, long render) {}

    public ConversationState {
        trail = List.copyOf(trail);
    }

    public ConversationState(
            long chat, @Nullable Living living, long renders, @Nullable String current, List<String> trail) {
        this(chat, living, renders, current, trail, null);
    }

    public static ConversationState fresh(long chat) {
        return new ConversationState(chat, null, 0, null, List.of());
    }

    /** Back leads to where one comes from; leafing and changing the day on one screen leave no trail. */
    ConversationState navigated(String to, String home) {
        boolean leavesTrail = current != null && living != null && !current.equals(home) && !sameRoute(current, to);
        if (trail.contains(to) || !leavesTrail) return arrived(to, home);
        List<String> longer = new ArrayList<>(trail);
        longer.add(Objects.requireNonNull(current));
        return at(to, longer.subList(Math.max(0, longer.size() - LONGEST_TRAIL), longer.size()));
    }

    /** After a deed, Back does not lead to the screen where it was done. */
    ConversationState arrived(String to, String home) {
        if (to.equals(home)) return at(to, List.of());
        int before = trail.indexOf(to);
        return at(to, before < 0 ? trail : trail.subList(0, before));
    }

    /** A command typed with a slash starts over. */
    ConversationState opened(String to) {
        return at(to, List.of());
    }

    ConversationState lives(@Nullable Living message) {
        return new ConversationState(chat, message, renders, current, trail, step);
    }

    ConversationState asks(Step next) {
        return new ConversationState(chat, living, renders, current, trail, next);
    }

    ConversationState rendered(long render) {
        return new ConversationState(chat, living, render, current, trail, step);
    }

    boolean livesIn(long message) {
        return living != null && living.message() == message;
    }

    private ConversationState at(String to, List<String> newTrail) {
        return new ConversationState(chat, living, renders, to, newTrail, step);
    }

    private static boolean sameRoute(String one, String other) {
        return one.split("\\|", 2)[0].equals(other.split("\\|", 2)[0]);
    }
}
