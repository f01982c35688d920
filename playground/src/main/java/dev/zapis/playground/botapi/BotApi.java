package dev.zapis.playground.botapi;

import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.http.Bodies;
import dev.zapis.playground.http.BodyTooLargeException;
import dev.zapis.playground.http.UnfinishedBodyException;
import dev.zapis.playground.world.Media;
import dev.zapis.playground.world.MediaFile;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinState;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Telegram's Bot API over HTTP. */
public final class BotApi implements Disposable {

    private final StandinState standin;
    private final AcceptedTokens tokens;
    private final Bodies bodies;
    private final WebhookDispatcher webhooks;
    private final Methods methods;
    private final CallExecutor executor;

    public BotApi(StandinState standin, AcceptedTokens tokens, Bodies bodies) {
        this.standin = standin;
        this.tokens = tokens;
        this.bodies = bodies;
        boolean own = tokens.expected().isPresent();
        WebhookAddress.Reach reach = own ? WebhookAddress.Reach.THIS_MACHINE : WebhookAddress.Reach.ANYWHERE;
        webhooks = new WebhookDispatcher(reach);
        methods = new Methods(webhooks, reach);
        executor = new CallExecutor(new SchemaCheck(standin.violations()));
        tokens.expected().ifPresent(standin::appear);
        standin.bots().forEach(webhooks::serve);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/bot{token}/{method}", this::call)
                .POST("/bot{token}/{method}", this::call)
                .GET("/file/bot{token}/{*path}", this::download)
                .build();
    }

    private StandinBot bot(ServerRequest request) {
        String token = request.pathVariable("token");
        if (!AcceptedTokens.wellFormed(token)) throw ApiError.badToken();
        if (!tokens.accepts(token)) throw ApiError.unauthorized();
        return standin.appear(AcceptedTokens.botId(token));
    }

    private Mono<ServerResponse> call(ServerRequest request) {
        return Mono.defer(() -> {
                    StandinBot bot = bot(request);
                    BotMethod method = method(request.pathVariable("method"));
                    return bodies.counted(request, RequestReader.MOST_BYTES, counted -> RequestReader.read(counted)
                            .flatMap(params -> executor.run(method, new Call(standin, bot, params))));
                })
                .onErrorMap(
                        BodyTooLargeException.class,
                        refused -> refused.isPassing() ? ApiError.tooMany(1) : ApiError.tooLarge())
                .onErrorMap(
                        UnfinishedBodyException.class,
                        late -> late.isBroken()
                                ? ApiError.badRequest("can't parse request body")
                                : ApiError.unfinished())
                .onErrorResume(ApiError.class, error -> Mono.just(Reply.of(error)))
                .flatMap(Reply::send);
    }

    private BotMethod method(String name) {
        return methods.find(name).orElseThrow(() -> {
            standin.violations().add(name, "unknown method", "");
            return ApiError.methodNotFound();
        });
    }

    private Mono<ServerResponse> download(ServerRequest request) {
        return Mono.defer(() -> {
                    Media media = bot(request).media();
                    MediaFile file =
                            media.at(request.pathVariable("path").substring(1)).orElseThrow(ApiError::notFound);
                    return media.bytes(file).flatMap(found -> ServerResponse.ok()
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .contentLength(found.size())
                            .body(found.bytes(), DataBuffer.class));
                })
                .switchIfEmpty(Mono.error(ApiError::notFound))
                .onErrorResume(ApiError.class, error -> Reply.of(error).send());
    }

    @Override
    public void dispose() {
        webhooks.dispose();
    }
}
