package dev.zapis.app.boot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** Starts the moving parts in order, after the web server, and stops them in the opposite order before it. */
public final class OrderedLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedLifecycle.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(8);

    private final List<Part> parts;
    private final Deque<Part> started = new ArrayDeque<>();
    private volatile boolean isRunning;

    public OrderedLifecycle(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A moving part: what starts it and what stops it. */
    public record Part(String name, Mono<?> start, Mono<?> stop) {}

    @Override
    public void start() {
        isRunning = true;
        for (Part part : parts) {
            started.push(part);
            LOG.info("starting {}", part.name());
            part.start().block(START);
        }
    }

    @Override
    public void stop() {
        while (!started.isEmpty()) {
            Part part = started.pop();
            try {
                part.stop().block(STOP);
            } catch (RuntimeException failed) {
                LOG.warn("{} did not stop cleanly", part.name(), failed);
            }
        }
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    // The web server's own phases end 1024 below the last one: the playground must answer before the bot asks it.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 100;
    }
}
