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

/** Time, faults and limits: what the stage does to the play. */
final class SimulationCalls {

    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private SimulationCalls() {}

    static JsonNode now(StandinState world) {
        return shown(world.ground().clock().now());
    }

    private static ObjectNode shown(Instant now) {
        return Json.object().put("now", now.toString());
    }

    static Mono<JsonNode> move(ControlRequest asked) {
        StandinClock clock = asked.world().ground().clock();
        Duration by = asked.body().has("set")
                ? Duration.between(clock.now(), instant(asked.text("set")))
                : duration(asked.text("advance"));
        if (by.isNegative()) throw ControlException.wrong("time moves forward only");
        if (by.compareTo(FARTHEST) > 0) throw ControlException.wrong("that is more than ten years");
        Mono<Instant> moved = asked.body().has("set") ? clock.set(instant(asked.text("set"))) : clock.advance(by);
        return moved.map(now -> {
            asked.world().ground().live().tell("clock", shown(now));
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

    static JsonNode faults(ControlRequest asked) {
        String method = asked.text("method");
        int times = (int) asked.number("times", 1);
        int status = (int) asked.number("status", 0);
        if (status != 0 && (status < 200 || status > 599)) throw ControlException.wrong("\"status\" is an HTTP status");
        Duration delay = Duration.ofMillis(Math.clamp(asked.number("delayMs", 0), 0, 600_000));
        JsonNode body = asked.body().path("body");
        String text =
                body.isMissingNode() || body.isNull() ? null : body.isString() ? body.asString() : body.toString();
        boolean effect = asked.body().path("effect").asBoolean(false);
        asked.world().faults().plan(method, times, new PlannedFault(status, text, delay, effect));
        return Json.object().put("method", method).put("times", times);
    }

    static JsonNode limits(ControlRequest asked) {
        JsonNode enforce = asked.body().path("enforce");
        if (!enforce.isBoolean()) throw ControlException.wrong("\"enforce\" is true or false");
        asked.world().limits().enforce(enforce.asBoolean());
        return Json.object().put("enforce", enforce.asBoolean());
    }

    static JsonNode calls(ControlRequest asked) {
        ArrayNode list = Json.array();
        String method = asked.request().queryParam("method").orElse("");
        asked.world().calls().after(asked.query("after", 0), method).forEach(call -> list.add(call.asListed()));
        return list;
    }

    static JsonNode findings(ControlRequest asked) {
        ArrayNode list = Json.array();
        asked.world().findings().after(asked.query("after", 0)).forEach(finding -> list.add(finding.asListed()));
        return list;
    }
}
