package dev.zapis.playground.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a body that comes slower than a slow line brings it: a byte now and then is enough for a limit of silence. What comes
 * earns time. Stands behind the codec.
 */
final class SlowBody extends ChannelInboundHandlerAdapter {

    /** Bytes that earn a second. */
    static final int SLOWEST = 128 << 10;

    private final Duration grace;
    private @Nullable ScheduledFuture<?> look;
    private long come;

    SlowBody(Duration grace) {
        this.grace = grace;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) begin(context);
        if (message instanceof HttpContent part) come += part.content().readableBytes();
        if (message instanceof LastHttpContent) end();
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }

    private void begin(ChannelHandlerContext context) {
        end();
        come = 0;
        lookAfter(grace.toMillis(), context);
    }

    private void lookAfter(long millis, ChannelHandlerContext context) {
        look = context.executor().schedule(() -> look(context), millis, TimeUnit.MILLISECONDS);
    }

    private void look(ChannelHandlerContext context) {
        long earned = TimeUnit.SECONDS.toMillis(come) / SLOWEST;
        come = 0;
        if (earned > 0) {
            lookAfter(earned, context);
            return;
        }
        // Whoever reads the body answers before the connection ends.
        context.fireExceptionCaught(ReadTimeoutException.INSTANCE);
        context.close();
    }

    private void end() {
        if (look != null) look.cancel(false);
        look = null;
    }
}
