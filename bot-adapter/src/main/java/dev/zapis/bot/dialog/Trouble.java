package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.Drawing.Key;
import dev.zapis.bot.dialog.Incoming.Tap;
import dev.zapis.command.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An update that failed: an honest word for the person, the whole story for the log, one code on both. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int CODE_LENGTH = 6;

    private final Stage stage;
    private final Painter painter;
    private final Watch watch;

    Trouble(Stage stage, Painter painter, Watch watch) {
        this.stage = stage;
        this.painter = painter;
        this.watch = watch;
    }

    /** @param command by which what was to be done is known, as events that have come of it name it */
    record FailedUpdate(Incoming incoming, CommandId command, Throwable failure) {}

    Outcome outcome(Dialog dialog, FailedUpdate failed, Reader reader) {
        Incoming incoming = failed.incoming();
        String word = painter.word(told(failed), reader);
        boolean lasting = incoming instanceof Tap tap
                && Callback.read(tap.data()).map(Callback::lasting).orElse(false);
        Drawing drawing = new Drawing(word, List.of(keys(dialog, incoming, reader)));
        Scene scene = new Scene(stage.home(), drawing, dialog);
        return new Outcome(Instant.EPOCH, scene, lasting ? word : null, Outcome.Way.ALONE);
    }

    /** Typed text is never logged. */
    private Text told(FailedUpdate failed) {
        CommandId command = failed.command();
        Throwable failure = failed.failure();
        String code = command.value().substring(0, CODE_LENGTH);
        String kind = failed.incoming() instanceof Tap ? "tap" : "text";
        LOG.error("{} failed, code {}, command {}", kind, code, command, failure);
        watch.failed(new Watch.Failure(code, kind, failure));
        String cause = failure instanceof TimeoutException ? "slow" : "failed";
        return Text.of("/dialog." + cause + "-" + kind, "code", code);
    }

    /**
     * A failed tap can be repeated: the button carries exactly what the failed one did, in the same message, so that what
     * was done in spite of the failure is not done twice.
     */
    private List<Key> keys(Dialog dialog, Incoming incoming, Reader reader) {
        Sheet sheet = new Sheet(dialog.chat(), dialog.renders() + 1, false, reader);
        Key home = painter.key(sheet, "dialog", stage.homeButton(), new HashMap<>());
        List<Key> keys = new ArrayList<>();
        if (incoming instanceof Tap tap && dialog.livesIn(tap.message())) {
            String again = painter.label(Text.of("/dialog.again"), reader);
            keys.add(new Key(again, tap.data(), Button.Style.PLAIN));
        }
        keys.add(home);
        return keys;
    }
}
