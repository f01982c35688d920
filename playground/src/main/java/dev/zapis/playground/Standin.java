package dev.zapis.playground;

import dev.zapis.playground.http.ReadTimeouts;
import java.time.Duration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.Disposable;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The stand-in on a port of its own, for bots in other processes. */
public final class Standin implements Disposable {

    private static final Duration STARTING = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final Playground playground;
    private final DisposableServer server;

    private Standin(Playground playground, DisposableServer server) {
        this.playground = playground;
        this.server = server;
    }

    /** Waits until the port listens; port 0 takes a free one. */
    public static Standin start(Playground playground, String host, int port) {
        return start(playground, host, port, ReadTimeouts.usual());
    }

    static Standin start(Playground playground, String host, int port, ReadTimeouts timeouts) {
        HttpHandler handler = RouterFunctions.toHttpHandler(playground.routes());
        DisposableServer server = timeouts.of(HttpServer.create().host(host).port(port))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow(STARTING);
        return new Standin(playground, server);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void dispose() {
        server.disposeNow(STOPPING);
        playground.close();
    }

    @Override
    public boolean isDisposed() {
        return server.isDisposed();
    }
}
