package dev.zapis.playground.control;

import dev.zapis.playground.StandinClock;
import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.PlannedFault;
import dev.zapis.playground.world.StandinState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Time, faults and limits: what is simulated besides people. */
final class SimulationCalls {

    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private SimulationCalls() {}

    static JsonNode now(StandinState standin) {
        return shown(standin.context().clock().now());
    }

    private static ObjectNode shown(Instant now) {
        return Json.object().put("now", now.toString());
    }

    static Mono<JsonNode> move(ControlRequest request) {
        StandinClock clock = request.standin().context().clock();
        Duration by = request.body().has("set")
                ? Duration.between(clock.now(), instant(request.text("set")))
                : duration(request.text("advance"));
        if (by.isNegative()) throw ControlException.wrong("time moves forward only");
        if (by.compareTo(FARTHEST) > 0) throw ControlException.wrong("that is more than ten years");
        Mono<Instant> moved = request.body().has("set") ? clock.set(instant(request.text("set"))) : clock.advance(by);
        return moved.map(now -> {
            request.standin().context().feed().tell("clock", shown(now));
            return shown(now);
        });
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw ControlException.wrong("\"advance\" is a duration like PT1H");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw ControlException.wrong("\"set\" is an instant like 2026-11-20T09:00:00Z");
        }
    }

    static JsonNode faults(ControlRequest request) {
        String method = request.text("method");
        int times = (int) request.number("times", 1);
        int status = (int) request.number("status", 0);
        if (status != 0 && (status < 200 || status > 599)) throw ControlException.wrong("\"status\" is an HTTP status");
        Duration delay = Duration.ofMillis(Math.clamp(request.number("delayMs", 0), 0, 600_000));
        JsonNode body = request.body().path("body");
        String text =
                body.isMissingNode() || body.isNull() ? null : body.isString() ? body.asString() : body.toString();
        boolean effect = request.body().path("effect").asBoolean(false);
        request.standin().faults().plan(method, times, new PlannedFault(status, text, delay, effect));
        return Json.object().put("method", method).put("times", times);
    }

    static JsonNode limits(ControlRequest request) {
        JsonNode enforce = request.body().path("enforce");
        if (!enforce.isBoolean()) throw ControlException.wrong("\"enforce\" is true or false");
        request.standin().limits().enforce(enforce.asBoolean());
        return Json.object().put("enforce", enforce.asBoolean());
    }

    static JsonNode calls(ControlRequest request) {
        ArrayNode list = Json.array();
        String method = request.request().queryParam("method").orElse("");
        request.standin().calls().after(request.query("after", 0), method).forEach(call -> list.add(call.asListed()));
        return list;
    }

    static JsonNode findings(ControlRequest request) {
        ArrayNode list = Json.array();
        request.standin()
                .violations()
                .after(request.query("after", 0))
                .forEach(violation -> list.add(violation.asListed()));
        return list;
    }
}
