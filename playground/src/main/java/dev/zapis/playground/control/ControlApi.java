package dev.zapis.playground.control;

import dev.zapis.playground.http.Bodies;
import dev.zapis.playground.http.TooMuch;
import dev.zapis.playground.http.Unfinished;
import dev.zapis.playground.world.World;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Drives the stand-in from outside; its calls are a contract that may grow and never changes. */
public final class ControlApi {

    private static final String PERSON = "/standin/people/{id}";

    private static final int MOST_BYTES = 1 << 20;

    /** A file of 50 MB as base64. */
    private static final int MOST_BYTES_WITH_A_FILE = 70 << 20;

    private final World world;
    private final Bodies bodies;

    public ControlApi(World world, Bodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    public RouterFunction<ServerResponse> routes() {
        return people().and(stage());
    }

    private RouterFunction<ServerResponse> people() {
        return RouterFunctions.route()
                .POST("/standin/people", at(PeopleCalls::add))
                .GET("/standin/people", at(asked -> PeopleCalls.list(world)))
                .POST(PERSON + "/text", at(WriteCalls::text))
                .POST(PERSON + "/tap", later(TapCalls::tap))
                .POST(PERSON + "/photo", withFile(WriteCalls::photo))
                .POST(PERSON + "/document", withFile(WriteCalls::document))
                .POST(PERSON + "/contact", at(WriteCalls::contact))
                .POST(PERSON + "/location", at(OtherDeeds::location))
                .POST(PERSON + "/edit", at(OtherDeeds::edit))
                .POST(PERSON + "/reaction", at(OtherDeeds::react))
                .POST(PERSON + "/vote", at(VoteCalls::vote))
                .POST(PERSON + "/block", at(asked -> WriteCalls.block(asked, true)))
                .POST(PERSON + "/unblock", at(asked -> WriteCalls.block(asked, false)))
                .GET(PERSON + "/messages", later(ReadCalls::messages))
                .GET(PERSON + "/files/{fileId}", answered(ReadCalls::file))
                .build();
    }

    private RouterFunction<ServerResponse> stage() {
        return RouterFunctions.route()
                .POST("/standin/updates", at(RawUpdate::offer))
                .GET("/standin/clock", at(asked -> StageCalls.now(world)))
                .POST("/standin/clock", later(StageCalls::move))
                .POST("/standin/faults", at(StageCalls::faults))
                .POST("/standin/limits", at(StageCalls::limits))
                .GET("/standin/calls", at(StageCalls::calls))
                .GET("/standin/findings", at(StageCalls::findings))
                .build();
    }

    private HandlerFunction<ServerResponse> at(Function<Asked, JsonNode> work) {
        return later(asked -> Mono.fromSupplier(() -> work.apply(asked)));
    }

    private HandlerFunction<ServerResponse> later(Function<Asked, Mono<JsonNode>> work) {
        return answered(asked -> work.apply(asked).flatMap(Answers::json));
    }

    private HandlerFunction<ServerResponse> withFile(Function<Asked, Mono<JsonNode>> work) {
        return answered(MOST_BYTES_WITH_A_FILE, (request, body) -> work.apply(Asked.withFile(world, request, body))
                .flatMap(Answers::json));
    }

    private HandlerFunction<ServerResponse> answered(Function<Asked, Mono<ServerResponse>> work) {
        return answered(MOST_BYTES, (request, body) -> work.apply(Asked.of(world, request, body)));
    }

    private HandlerFunction<ServerResponse> answered(
            int most, BiFunction<ServerRequest, byte[], Mono<ServerResponse>> work) {
        return request -> bodies.read(request, most, body -> work.apply(request, body))
                .onErrorMap(TooMuch.class, ControlApi::tooMuch)
                .onErrorMap(Unfinished.class, late -> new Refusal(408, "the body did not come to its end"))
                .onErrorResume(Refusal.class, refusal -> Answers.error(refusal.status(), refusal.reason()));
    }

    private static Refusal tooMuch(TooMuch refused) {
        return refused.isPassing()
                ? new Refusal(503, "too much is being read: try again")
                : new Refusal(413, "the body is too large");
    }
}
