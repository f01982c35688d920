package dev.zapis.playground.page;

import dev.zapis.playground.control.ControlResponses;
import dev.zapis.playground.world.StandinState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The chat page: its files, the state that it starts from and the channel that keeps it up to date. */
public final class PageRoutes {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; frame-ancestors 'none'";

    private final Map<String, Mono<Optional<PageFile>>> files = new ConcurrentHashMap<>();
    private final StandinState standin;
    private final boolean own;

    /** The page is the product's own when its one bot is there from the start, not a stranger's. */
    public PageRoutes(StandinState standin, boolean own) {
        this.standin = standin;
        this.own = own;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", request -> file("index.html"))
                .HEAD("/", request -> file("index.html"))
                .GET("/page/{file}", request -> file(request.pathVariable("file")))
                .GET("/page/texts/{file}", request -> file("texts/" + request.pathVariable("file")))
                .GET("/standin/page", request -> Mono.fromSupplier(() -> new PageState(standin).show(own))
                        .flatMap(ControlResponses::json))
                .GET("/standin/live", this::live)
                .build();
    }

    private Mono<ServerResponse> file(String name) {
        return read(name).flatMap(found -> found.map(PageRoutes::show)
                .orElseGet(() -> ControlResponses.error(404, "there is no such page")));
    }

    /** Each file is read once; names that are none are not remembered. */
    private Mono<Optional<PageFile>> read(String name) {
        Mono<Optional<PageFile>> known = files.get(name);
        if (known != null) return known;
        return Mono.fromCallable(() -> PageFile.read(name))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(found -> found.ifPresent(file -> files.put(name, Mono.just(found))));
    }

    private static Mono<ServerResponse> show(PageFile file) {
        return ServerResponse.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(file.bytes());
    }

    private Mono<ServerResponse> live(ServerRequest request) {
        Flux<ServerSentEvent<String>> beats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .map(beat -> ServerSentEvent.<String>builder()
                        .event("beat")
                        .data("{}")
                        .build());
        Flux<ServerSentEvent<String>> events = standin.context()
                .feed()
                .follow()
                .map(event -> ServerSentEvent.<String>builder()
                        .event(event.kind())
                        .data(event.body().toString())
                        .build());
        return ServerResponse.ok().body(BodyInserters.fromServerSentEvents(Flux.merge(events, beats)));
    }
}
