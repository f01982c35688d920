package dev.zapis.playground.http;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request has begun and whose headers do not end: a byte now and then is enough for the idle
 * timeout. Stands before the codec, its end behind it.
 */
final class SlowHeaders extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private @Nullable ScheduledFuture<?> closing;
    private boolean inBody;

    SlowHeaders(Duration limit) {
        this.limit = limit;
    }

    ChannelHandler end() {
        return new End();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!inBody && closing == null) {
            closing = context.executor().schedule((Runnable) context::close, limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        calm();
        context.fireChannelInactive();
    }

    private void calm() {
        if (closing != null) closing.cancel(false);
        closing = null;
    }

    /** Hears from the codec where headers and bodies end. */
    private final class End extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                calm();
                inBody = true;
            }
            if (message instanceof LastHttpContent) inBody = false;
            context.fireChannelRead(message);
        }
    }
}
