package dev.zapis.playground.http;

import io.netty.channel.ChannelHandler;
import java.time.Duration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * For how long a server waits for somebody who sends nothing, or slowly. Streams and long polls are answers: nothing of this
 * ends them.
 *
 * @param headers from a request's first byte to the end of its headers
 * @param silence in the middle of a body
 * @param body for a body, beside the time that its bytes take on a slow line
 * @param idle between two requests
 */
public record ReadTimeouts(Duration headers, Duration silence, Duration body, Duration idle) {

    private static final ReadTimeouts USUAL = new ReadTimeouts(
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(75));

    /** Also for what nobody reads, however fast it comes. */
    private static final Duration WHOLE_REQUEST = Duration.ofMinutes(10);

    public static ReadTimeouts usual() {
        return USUAL;
    }

    /** The server with this patience. */
    public HttpServer of(HttpServer server) {
        return server.idleTimeout(idle)
                .readTimeout(silence)
                .requestTimeout(WHOLE_REQUEST)
                .doOnChannelInit((observer, channel, address) -> {
                    var slow = new SlowHeaders(headers);
                    ChannelHandler end = slow.end();
                    channel.pipeline().addBefore(NettyPipeline.HttpCodec, "zapis.headers.begin", slow);
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "zapis.headers.end", end);
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "zapis.body", new SlowBody(body));
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "zapis.body.broken", new BrokenBody());
                });
    }
}
