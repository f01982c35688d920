package dev.zapis.app.boot;

import dev.zapis.eventstore.postgres.connection.ConnectionLoss;
import io.netty.handler.timeout.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import reactor.core.Exceptions;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/**
 * What becomes of an error that comes when nobody waits for an answer any longer. Of a connection it is an ordinary end: the
 * driver has let go of it, has told everybody who waited, and only then sees the socket break; or a body has stalled or
 * ended too early, and its reader says so once more after the answer. Any other one is a defect.
 */
public final class DroppedErrors implements Consumer<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    /** What netty's server wraps a limit in; the class is its own. */
    private static final String LATE_REQUEST = "reactor.netty.http.server.RequestTimeoutException";

    /** For the whole program, before anything that could drop one. */
    public static void install() {
        Hooks.onErrorDropped(new DroppedErrors());
    }

    @Override
    public void accept(Throwable error) {
        if (isOfConnection(whole(error))) {
            LOG.debug("a connection that nobody uses any longer has broken", error);
        } else {
            LOG.error("an error that nobody waits for", error);
        }
    }

    private static boolean isOfConnection(Throwable error) {
        return error instanceof AbortedException
                || isLate(error)
                || error instanceof DecodingException
                || ConnectionLoss.is(error);
    }

    private static boolean isLate(Throwable error) {
        return error instanceof TimeoutException || error.getClass().getName().equals(LATE_REQUEST);
    }

    private static Throwable whole(Throwable error) {
        var cause = error.getCause();
        return Exceptions.isErrorCallbackNotImplemented(error) && cause != null ? cause : error;
    }
}
