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
 * @param scene what to show; none where what is shown is right already
 * @param word what to say beside it, as HTML
 * @param way how the word gets through
 */
record Outcome(
        Instant now,
        @Nullable RenderedScreen scene,
        @Nullable String word,
        ReplyChannel way) {

    private static final int LONGEST_TOAST = 200;

    /** How a word gets through to the person. */
    enum ReplyChannel {
        /** In the answer to the tap; in the message only if that is too late. */
        TOAST,
        /** In both: the answer fades, the message stays. */
        BOTH,
        /** In the answer; the scene is there only for when that does not do. */
        TOAST_OR_SCENE,
        /** In the answer if there is one; else the scene says it all by itself and is no screen of the chat's. */
        ALONE
    }

    static Outcome shows(Visit visit, RenderedScreen scene) {
        return new Outcome(visit.now(), scene, null, ReplyChannel.TOAST);
    }

    @Nullable
    String toast() {
        return word == null ? null : Html.label(Html.plain(word), LONGEST_TOAST);
    }

    /** @param punctual whether the answer to the tap could carry the word */
    @Nullable
    RenderedScreen sceneToDraw(boolean punctual) {
        if (word == null || !punctual) return scene;
        boolean saidAll = Html.plain(word).length() <= LONGEST_TOAST;
        return saidAll && (way == ReplyChannel.TOAST_OR_SCENE || way == ReplyChannel.ALONE) ? null : scene;
    }

    OutgoingMessage drawing(RenderedScreen drawn, boolean punctual) {
        boolean above =
                switch (way) {
                    case TOAST -> !punctual;
                    case BOTH, TOAST_OR_SCENE -> true;
                    case ALONE -> false;
                };
        return word != null && above && !drawn.isKeepsake() ? drawn.drawing().under(word) : drawn.drawing();
    }
}
