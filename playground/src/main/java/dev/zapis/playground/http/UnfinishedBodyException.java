package dev.zapis.playground.http;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.channel.AbortedException;

/** A body that does not come to its end: who sends it is too slow, or has gone away. */
public final class UnfinishedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedBodyException.class);

    /** What netty's server wraps a limit in; the class is its own. */
    private static final String LATE_REQUEST = "reactor.netty.http.server.RequestTimeoutException";

    private UnfinishedBodyException(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }

    static boolean is(Throwable error) {
        return isLate(error) || error instanceof IOException || error instanceof AbortedException;
    }

    /** Whether what came was no body, and not only too late. */
    public boolean isBroken() {
        return getCause() instanceof ProtocolException;
    }

    /** Nobody's fault here, and a line for who looks for it. */
    static UnfinishedBodyException of(Throwable error) {
        LOG.debug("a body did not come to its end: {}", error.toString());
        return new UnfinishedBodyException(error);
    }

    private static boolean isLate(Throwable error) {
        return error instanceof TimeoutException || error.getClass().getName().equals(LATE_REQUEST);
    }
}
