package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.ReadLag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A screen as it will be seen.
 *
 * @param dialog where the chat is once it is seen
 * @param lag none where it lacks nothing
 * @param things that it shows and that may change
 * @param recorded what has happened to them up to this position is in it for sure
 * @param undo takes back what led to it; none where nothing does
 * @param until from then on it looks otherwise; none: it does not by itself
 */
public record RenderedScreen(
        Screen screen,
        OutgoingMessage outgoing,
        ConversationState dialog,
        @Nullable ReadLag lag,
        Set<Thing> things,
        long recorded,
        @Nullable Button undo,
        @Nullable Instant until) {

    public RenderedScreen {
        things = Set.copyOf(things);
    }

    public RenderedScreen(
            Screen screen,
            OutgoingMessage outgoing,
            ConversationState dialog,
            @Nullable ReadLag lag,
            Set<Thing> things,
            long recorded) {
        this(screen, outgoing, dialog, lag, things, recorded, null, null);
    }

    /** The same with what takes back what led to it. */
    public RenderedScreen undoneBy(@Nullable Button button) {
        return new RenderedScreen(screen, outgoing, dialog, lag, things, recorded, button, until);
    }

    /** The same, which looks otherwise from then on. */
    public RenderedScreen until(@Nullable Instant then) {
        return new RenderedScreen(screen, outgoing, dialog, lag, things, recorded, undo, then);
    }

    public RenderedScreen(Screen screen, OutgoingMessage outgoing, ConversationState dialog, @Nullable ReadLag lag) {
        this(screen, outgoing, dialog, lag, Set.of(), 0);
    }

    public RenderedScreen(Screen screen, OutgoingMessage outgoing, ConversationState dialog) {
        this(screen, outgoing, dialog, null);
    }

    /** Up to which position it is known to lack nothing. */
    public long drawnUpTo() {
        return lag == null ? recorded : 0;
    }

    /** Whether it is to be edited when what it shows changes, or when it can't be taken back any more; a file can't be. */
    public boolean isToBeKept() {
        return (!things.isEmpty() || isUndoable()) && !outgoing.needsItsOwnMessage();
    }

    /** Whether it stays, with a button that is of use for a while. */
    public boolean isUndoable() {
        return isPermanent() && undo != null;
    }

    public boolean isPermanent() {
        return screen instanceof PermanentScreen;
    }
}
