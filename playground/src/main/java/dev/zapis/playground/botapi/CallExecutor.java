package dev.zapis.playground.botapi;

import dev.zapis.playground.world.CallRecord;
import dev.zapis.playground.world.PlannedFault;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Carries one call out: planned faults, limits and the contract come before the method's own work. */
final class CallExecutor {

    private static final Logger log = LoggerFactory.getLogger(CallExecutor.class);
    private static final Set<String> UNLIMITED = Set.of("sendChatAction");

    private final SchemaCheck schema;

    CallExecutor(SchemaCheck schema) {
        this.schema = schema;
    }

    Mono<Reply> run(BotMethod method, Call call) {
        long begin = System.nanoTime();
        schema.check(method, call.params());
        Mono<JsonNode> work = Mono.defer(() -> limited(method, call));
        return call.standin()
                .faults()
                .next(method.name().toLowerCase(Locale.ROOT))
                .map(fault -> failing(fault, work, call, method.name(), begin))
                .orElseGet(() -> plain(work, call, method.name(), begin));
    }

    private static Mono<JsonNode> limited(BotMethod method, Call call) {
        String name = method.name();
        boolean sends = name.startsWith("send") || name.startsWith("editMessage");
        if (!sends || UNLIMITED.contains(name)) return method.work().apply(call);
        long chat = call.params().number("chat_id", 0);
        int wait = call.standin()
                .limits()
                .retryAfter(call.bot().id(), chat, call.bot().now());
        if (wait > 0) throw ApiError.tooMany(wait);
        return method.work().apply(call);
    }

    private Mono<Reply> plain(Mono<JsonNode> work, Call call, String method, long begin) {
        return work.doOnNext(result -> note(call, method, result, new CallRecord.Outcome(200, "ok", since(begin))))
                .map(Reply::of)
                .onErrorResume(ApiError.class, error -> {
                    note(
                            call,
                            method,
                            BotApiJson.TRUE,
                            new CallRecord.Outcome(error.code(), error.words(), since(begin)));
                    return Mono.just(Reply.of(error));
                })
                .onErrorResume(error -> {
                    log.error("the stand-in failed at {}", method, error);
                    return Mono.just(Reply.of(ApiError.planned(500)));
                });
    }

    private Mono<Reply> failing(PlannedFault fault, Mono<JsonNode> work, Call call, String method, long begin) {
        Mono<Reply> reply = Mono.delay(fault.delay()).then(plain(work, call, method, begin));
        if (!fault.fails()) return reply;
        Mono<Void> effect = fault.effect() ? plain(work, call, method, begin).then() : Mono.empty();
        return effect.then(Mono.delay(fault.delay())).then(Mono.fromSupplier(() -> {
            note(call, method, BotApiJson.TRUE, new CallRecord.Outcome(fault.status(), "planned fault", since(begin)));
            return Reply.of(fault);
        }));
    }

    private static void note(Call call, String method, JsonNode result, CallRecord.Outcome outcome) {
        long chat = call.params().number("chat_id", 0);
        long message = result.path("message_id").asLong(call.params().number("message_id", 0));
        CallRecord.Made made = new CallRecord.Made(call.bot().id(), method, chat, message);
        CallRecord kept = call.standin().calls().add(call.bot().now(), made, outcome);
        call.standin().context().feed().tell("call", kept.asListed());
    }

    private static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
