package dev.zapis.app.monitoring;

import dev.zapis.bot.dialog.engine.BotMonitor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Counts what the bot does. Labels are words of ours, never of people: no names, no chats, nothing typed. */
public final class BotMeters implements BotMonitor {

    private static final int TOO_MANY = 429;
    private static final List<String> KINDS = List.of("tap", "text", "update", "notice", "due", "database");
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final MeterRegistry registry;
    private final ErrorRecorder notes;
    private final Counter throttled;
    private final Counter again;

    public BotMeters(MeterRegistry registry, ErrorRecorder notes) {
        this.registry = registry;
        this.notes = notes;
        this.throttled = Counter.builder("zapis.telegram.throttled")
                .description("Calls that Telegram answered with 429, too many requests")
                .register(registry);
        this.again = Counter.builder("zapis.telegram.retries")
                .description("Calls that were made again because they had failed in passing")
                .register(registry);
        // What is zero is there too: an alert on a figure that is missing is no alert.
        KINDS.forEach(this::errors);
        for (Reply reply : Reply.values()) answers(reply);
    }

    @Override
    public void answered(Reply reply, Duration after) {
        answers(reply).record(after);
    }

    @Override
    public void handled(String kind, boolean isDone) {
        Counter.builder("zapis.updates")
                .description("Updates by what they were and whether they could be handled")
                .tag("kind", kind)
                .tag("result", isDone ? "done" : "failed")
                .register(registry)
                .increment();
    }

    @Override
    public void called(String method, int code, Duration took) {
        Timer.builder("zapis.telegram.calls")
                .description("Calls of Telegram by method and code: 200 as asked, 0 no answer")
                .tag("method", method.toLowerCase(Locale.ROOT))
                .tag("code", Integer.toString(code))
                .register(registry)
                .record(took);
        if (code == TOO_MANY) throttled.increment();
    }

    @Override
    public void calledAgain() {
        again.increment();
    }

    @Override
    public void failed(Failure failure) {
        errors(failure.kind()).increment();
        notes.note(failure);
    }

    private Counter errors(String kind) {
        return Counter.builder("zapis.errors")
                .description("Failures that have a code, by what failed")
                .tag("kind", kind)
                .register(registry);
    }

    private Timer answers(Reply reply) {
        return Timer.builder("zapis.answer")
                .description("From when an update is kept to the first answer that Telegram takes")
                .tag("reply", reply.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(registry);
    }
}
