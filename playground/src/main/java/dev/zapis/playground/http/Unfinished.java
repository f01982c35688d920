package dev.zapis.playground.http;

import io.netty.channel.ChannelException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.channel.AbortedException;

/** A body that does not come to its end: who sends it is too slow, or has gone away. */
public final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);

    private final boolean gone;

    private Unfinished(boolean gone, Throwable cause) {
        super(cause.getMessage(), cause, false, false);
        this.gone = gone;
    }

    static boolean is(Throwable error) {
        return isLate(error) || error instanceof IOException || error instanceof AbortedException;
    }

    /** Nobody's fault here, and a line for who looks for it. */
    static Unfinished of(Throwable error) {
        LOG.debug("a body did not come to its end: {}", error.toString());
        return new Unfinished(!isLate(error), error);
    }

    // The limits of netty and of its wrapper have only this in common.
    private static boolean isLate(Throwable error) {
        return error instanceof ChannelException;
    }

    /** Whether nobody is left who could be answered. */
    public boolean isGone() {
        return gone;
    }
}
