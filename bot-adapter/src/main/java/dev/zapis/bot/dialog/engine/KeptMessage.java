package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.render.RenderedScreen;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message that shows something which may change.
 *
 * @param target the screen, as {@code Routes} writes it
 * @param render number of its drawing
 * @param isLasting it stays; else it is of use only while the chat lives in that drawing of it
 * @param things tags
 * @param digest of the drawing
 * @param drawnUpTo what happened to the things up to this position is in it
 * @param isUndoable a button below takes back what it tells of, for a while
 * @param until from then on it looks otherwise; none: it does not by itself
 */
public record KeptMessage(
        long chat,
        long message,
        String target,
        long render,
        boolean isLasting,
        Set<String> things,
        String digest,
        long drawnUpTo,
        boolean isUndoable,
        @Nullable Instant until) {

    public KeptMessage {
        things = Set.copyOf(things);
    }

    /** What nothing takes back. */
    public KeptMessage(
            long chat,
            long message,
            String target,
            long render,
            boolean isLasting,
            Set<String> things,
            String digest,
            long drawnUpTo) {
        this(chat, message, target, render, isLasting, things, digest, drawnUpTo, false, null);
    }

    public static KeptMessage of(RenderedScreen rendered, long message) {
        ConversationState dialog = rendered.dialog();
        return new KeptMessage(
                dialog.chat(),
                message,
                Objects.requireNonNull(dialog.current(), "a screen that is on no chat"),
                dialog.renders() + 1,
                rendered.isPermanent(),
                tags(rendered.things()),
                rendered.outgoing().digest(),
                rendered.drawnUpTo(),
                rendered.isUndoable(),
                rendered.until());
    }

    /** The same message as it looks now. */
    public KeptMessage drawn(RenderedScreen rendered, long upTo) {
        return new KeptMessage(
                chat,
                message,
                target,
                render,
                isLasting,
                tags(rendered.things()),
                rendered.outgoing().digest(),
                upTo,
                false,
                rendered.until());
    }

    /** Whether the chat still has it before its eyes as it was drawn. */
    boolean isSeen(ConversationState dialog) {
        ConversationState.Living living = dialog.living();
        return isLasting || (living != null && living.message() == message && living.render() == render);
    }

    private static Set<String> tags(Set<Thing> things) {
        return things.stream().map(Thing::tag).collect(Collectors.toUnmodifiableSet());
    }
}
