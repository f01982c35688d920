package dev.zapis.playground.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.net.ProtocolException;

/** Ends a body whose chunks cannot be told apart, so that only its reader answers and not the server beside it. */
final class BrokenBody extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!isBroken(message)) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        context.fireExceptionCaught(new ProtocolException("the body's chunks cannot be told apart"));
        context.close();
    }

    private static boolean isBroken(Object message) {
        return message instanceof HttpContent part
                && !(message instanceof HttpRequest)
                && part.decoderResult().isFailure();
    }
}
