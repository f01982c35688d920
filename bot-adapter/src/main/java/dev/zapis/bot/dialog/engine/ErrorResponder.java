package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import dev.zapis.bot.dialog.render.RenderRequest;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An update that failed: an honest word for the person, the whole story for the log, one code on both. */
final class ErrorResponder {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponder.class);
    private static final int CODE_LENGTH = 6;

    private final ScreenPresenter stage;
    private final ViewRenderer painter;
    private final BotMonitor watch;

    ErrorResponder(ScreenPresenter stage, ViewRenderer painter, BotMonitor watch) {
        this.stage = stage;
        this.painter = painter;
        this.watch = watch;
    }

    /** @param command by which what was to be done is known, as events that have come of it name it */
    record FailedUpdate(UserInput incoming, CommandId command, Throwable failure) {}

    Outcome outcome(ConversationState dialog, FailedUpdate failed, RenderLocale reader) {
        UserInput incoming = failed.incoming();
        String word = painter.word(told(failed), reader);
        boolean lasting = incoming instanceof ButtonTapped tap
                && CallbackData.read(tap.data()).map(CallbackData::lasting).orElse(false);
        OutgoingMessage drawing = new OutgoingMessage(word, List.of(keys(dialog, incoming, reader)));
        RenderedScreen scene = new RenderedScreen(stage.home(), drawing, dialog);
        return new Outcome(Instant.EPOCH, scene, lasting ? word : null, Outcome.ReplyChannel.ALONE);
    }

    /** Typed text is never logged. */
    private Text told(FailedUpdate failed) {
        CommandId command = failed.command();
        Throwable failure = failed.failure();
        String code = command.value().substring(0, CODE_LENGTH);
        String kind = failed.incoming() instanceof ButtonTapped ? "tap" : "text";
        LOG.error("{} failed, code {}, command {}", kind, code, command, failure);
        watch.failed(new BotMonitor.Failure(code, kind, failure));
        String cause = failure instanceof TimeoutException ? "slow" : "failed";
        return Text.of("/dialog." + cause + "-" + kind, "code", code);
    }

    /**
     * A failed tap can be repeated: the button carries exactly what the failed one did, in the same message, so that what
     * was done in spite of the failure is not done twice.
     */
    private List<Key> keys(ConversationState dialog, UserInput incoming, RenderLocale reader) {
        RenderRequest sheet = new RenderRequest(dialog.chat(), dialog.renders() + 1, false, reader);
        Key home = painter.key(sheet, "dialog", stage.homeButton(), new HashMap<>());
        List<Key> keys = new ArrayList<>();
        if (incoming instanceof ButtonTapped tap && dialog.livesIn(tap.message())) {
            String again = painter.label(Text.of("/dialog.again"), reader);
            keys.add(new Key(again, tap.data(), Button.Style.PLAIN));
        }
        keys.add(home);
        return keys;
    }
}
