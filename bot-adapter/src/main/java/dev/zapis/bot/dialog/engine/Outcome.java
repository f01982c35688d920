package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.RenderedScreen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an update.
 *
 * @param rendered what to show; none where what is shown is right already
 * @param feedback what to say beside it, as HTML
 * @param channel how the feedback gets through
 */
record Outcome(
        Instant now,
        @Nullable RenderedScreen rendered,
        @Nullable String feedback,
        ReplyChannel channel) {

    private static final int LONGEST_TOAST = 200;

    /** How feedback gets through to the person. */
    enum ReplyChannel {
        /** In the answer to the tap; in the message only if that is too late. */
        TOAST,
        /** In both: the answer fades, the message stays. */
        BOTH,
        /** In the answer; the screen is there only for when that does not do. */
        TOAST_OR_SCREEN,
        /** In the answer if there is one; else the message says it all by itself and is no screen of the chat's. */
        ALONE
    }

    /** All has been said before. */
    static Outcome nothing(Visit visit) {
        return new Outcome(visit.now(), null, null, ReplyChannel.TOAST);
    }

    static Outcome shows(Visit visit, RenderedScreen rendered) {
        return new Outcome(visit.now(), rendered, null, ReplyChannel.TOAST);
    }

    @Nullable
    String toast() {
        return feedback == null ? null : Html.label(Html.plain(feedback), LONGEST_TOAST);
    }

    /** @param punctual whether the answer to the tap could carry the feedback */
    @Nullable
    RenderedScreen screenToShow(boolean punctual) {
        if (feedback == null || !punctual) return rendered;
        boolean saidAll = Html.plain(feedback).length() <= LONGEST_TOAST;
        return saidAll && (channel == ReplyChannel.TOAST_OR_SCREEN || channel == ReplyChannel.ALONE) ? null : rendered;
    }

    OutgoingMessage outgoing(RenderedScreen drawn, boolean punctual) {
        boolean above =
                switch (channel) {
                    case TOAST -> !punctual;
                    case BOTH, TOAST_OR_SCREEN -> true;
                    case ALONE -> false;
                };
        return feedback != null && above && !drawn.isPermanent()
                ? drawn.outgoing().under(feedback)
                : drawn.outgoing();
    }
}
