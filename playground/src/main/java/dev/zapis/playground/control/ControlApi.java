package dev.zapis.playground.control;

import dev.zapis.playground.http.Bodies;
import dev.zapis.playground.http.BodyTooLargeException;
import dev.zapis.playground.http.UnfinishedBodyException;
import dev.zapis.playground.world.StandinState;
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

    private final StandinState standin;
    private final Bodies bodies;

    public ControlApi(StandinState standin, Bodies bodies) {
        this.standin = standin;
        this.bodies = bodies;
    }

    public RouterFunction<ServerResponse> routes() {
        return people().and(groups()).and(simulation());
    }

    private RouterFunction<ServerResponse> people() {
        return RouterFunctions.route()
                .POST("/standin/people", at(PeopleCalls::add))
                .GET("/standin/people", at(request -> PeopleCalls.list(standin)))
                .POST(PERSON + "/text", at(WriteCalls::text))
                .POST(PERSON + "/tap", later(TapCalls::tap))
                .POST(PERSON + "/photo", withFile(WriteCalls::photo))
                .POST(PERSON + "/document", withFile(WriteCalls::document))
                .POST(PERSON + "/contact", at(WriteCalls::contact))
                .POST(PERSON + "/location", at(RareActionCalls::location))
                .POST(PERSON + "/edit", at(RareActionCalls::edit))
                .POST(PERSON + "/reaction", at(RareActionCalls::react))
                .POST(PERSON + "/vote", at(VoteCalls::vote))
                .POST(PERSON + "/read", at(ReadCalls::read))
                .POST(PERSON + "/block", at(request -> WriteCalls.block(request, true)))
                .POST(PERSON + "/unblock", at(request -> WriteCalls.block(request, false)))
                .GET(PERSON + "/messages", later(ReadCalls::messages))
                .GET(PERSON + "/files/{fileId}", answered(ReadCalls::file))
                .build();
    }

    private RouterFunction<ServerResponse> groups() {
        return RouterFunctions.route()
                .GET("/standin/groups", at(GroupCalls::list))
                .GET("/standin/groups/{group}/messages", later(ReadCalls::inGroup))
                .POST(PERSON + "/group", at(GroupCalls::make))
                .POST(PERSON + "/invite", at(GroupCalls::invite))
                .POST(PERSON + "/appoint", at(GroupCalls::appoint))
                .POST(PERSON + "/remove", at(GroupCalls::remove))
                .POST(PERSON + "/leave", at(GroupCalls::leave))
                .POST(PERSON + "/topic", at(TopicCalls::begin))
                .POST(PERSON + "/topic/change", at(TopicCalls::change))
                .build();
    }

    private RouterFunction<ServerResponse> simulation() {
        return RouterFunctions.route()
                .POST("/standin/updates", at(RawUpdate::offer))
                .GET("/standin/clock", at(request -> SimulationCalls.now(standin)))
                .POST("/standin/clock", later(SimulationCalls::move))
                .POST("/standin/faults", at(SimulationCalls::faults))
                .POST("/standin/limits", at(SimulationCalls::limits))
                .GET("/standin/calls", at(SimulationCalls::calls))
                .GET("/standin/findings", at(SimulationCalls::findings))
                .build();
    }

    private HandlerFunction<ServerResponse> at(Function<ControlRequest, JsonNode> work) {
        return later(request -> Mono.fromSupplier(() -> work.apply(request)));
    }

    private HandlerFunction<ServerResponse> later(Function<ControlRequest, Mono<JsonNode>> work) {
        return answered(request -> work.apply(request).flatMap(ControlResponses::json));
    }

    private HandlerFunction<ServerResponse> withFile(Function<ControlRequest, Mono<JsonNode>> work) {
        return answered(
                MOST_BYTES_WITH_A_FILE, (request, body) -> work.apply(ControlRequest.withFile(standin, request, body))
                        .flatMap(ControlResponses::json));
    }

    private HandlerFunction<ServerResponse> answered(Function<ControlRequest, Mono<ServerResponse>> work) {
        return answered(MOST_BYTES, (request, body) -> work.apply(ControlRequest.of(standin, request, body)));
    }

    private HandlerFunction<ServerResponse> answered(
            int most, BiFunction<ServerRequest, byte[], Mono<ServerResponse>> work) {
        return request -> bodies.read(request, most, body -> work.apply(request, body))
                .onErrorMap(BodyTooLargeException.class, ControlApi::tooMuch)
                .onErrorMap(UnfinishedBodyException.class, ControlApi::unfinished)
                .onErrorResume(
                        ControlException.class, refusal -> ControlResponses.error(refusal.status(), refusal.reason()));
    }

    private static ControlException unfinished(UnfinishedBodyException ended) {
        return ended.isBroken()
                ? ControlException.wrong("the body cannot be read")
                : new ControlException(408, "the body did not come to its end");
    }

    private static ControlException tooMuch(BodyTooLargeException refused) {
        return refused.isPassing()
                ? new ControlException(503, "too much is being read: try again")
                : new ControlException(413, "the body is too large");
    }
}
