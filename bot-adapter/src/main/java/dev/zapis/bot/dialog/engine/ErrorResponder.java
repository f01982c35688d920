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

    private final ScreenPresenter presenter;
    private final ViewRenderer renderer;
    private final BotMonitor monitor;

    ErrorResponder(ScreenPresenter presenter, ViewRenderer renderer, BotMonitor monitor) {
        this.presenter = presenter;
        this.renderer = renderer;
        this.monitor = monitor;
    }

    /** @param command by which what was to be done is known, as events that have come of it name it */
    record FailedUpdate(UserInput input, CommandId command, Throwable failure) {}

    Outcome outcome(ConversationState dialog, FailedUpdate failed, RenderLocale locale) {
        UserInput input = failed.input();
        String code = failed.command().value().substring(0, CODE_LENGTH);
        String feedback = renderer.html(told(failed, code), locale);
        boolean lasting = input instanceof ButtonTapped tap
                && CallbackData.read(tap.data()).map(CallbackData::lasting).orElse(false);
        String copies = renderer.label(Text.of("/dialog.copy-code", "code", code), locale);
        OutgoingMessage outgoing =
                new OutgoingMessage(feedback, List.of(List.of(Key.copying(copies, code)), keys(dialog, input, locale)));
        RenderedScreen rendered = new RenderedScreen(presenter.home(), outgoing, dialog);
        return new Outcome(Instant.EPOCH, rendered, lasting ? feedback : null, Outcome.ReplyChannel.ALONE);
    }

    /** Typed text is never logged. */
    private Text told(FailedUpdate failed, String code) {
        CommandId command = failed.command();
        Throwable failure = failed.failure();
        String kind = failed.input() instanceof ButtonTapped ? "tap" : "text";
        LOG.error("{} failed, code {}, command {}", kind, code, command, failure);
        monitor.failed(new BotMonitor.Failure(code, kind, failure));
        String cause = failure instanceof TimeoutException ? "slow" : "failed";
        return Text.of("/dialog." + cause + "-" + kind, "code", code);
    }

    /**
     * A failed tap can be repeated: the button carries exactly what the failed one did, in the same message, so that what
     * was done in spite of the failure is not done twice.
     */
    private List<Key> keys(ConversationState dialog, UserInput input, RenderLocale locale) {
        RenderRequest request = new RenderRequest(dialog.chat(), dialog.renders() + 1, false, locale);
        Key home = renderer.key(request, "dialog", presenter.homeButton(), new HashMap<>());
        List<Key> keys = new ArrayList<>();
        if (input instanceof ButtonTapped tap && dialog.livesIn(tap.message())) {
            String again = renderer.label(Text.of("/dialog.again"), locale);
            keys.add(new Key(again, tap.data(), Button.Style.PLAIN));
        }
        keys.add(home);
        return keys;
    }
}
