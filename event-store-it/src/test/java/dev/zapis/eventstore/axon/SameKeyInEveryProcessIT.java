package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** Sets are in another order in each process: what waits behind what must not depend on it. */
class SameKeyInEveryProcessIT {

    @Test
    @Tag("F19")
    void the_same_events_wait_behind_each_other_in_two_processes() throws Exception {
        assertThat(otherProcess()).isEqualTo(keys());
        assertThat(keys().lines()).hasSize(100).allMatch(key -> key.startsWith("booking="));
    }

    /** Prints the keys, as another process finds them. */
    public static void main(String[] none) {
        System.out.print(keys());
    }

    private static String keys() {
        ProjectionHandler handler =
                new AxonEventStoreConfigurer(new InMemoryEventLog(), Schedulers.immediate()).handling(new Component());
        return LongStream.rangeClosed(1, 100)
                .mapToObj(SameKeyInEveryProcessIT::event)
                .map(handler::key)
                .collect(Collectors.joining("\n"));
    }

    private static StoredEvent event(long position) {
        Set<String> tags = IntStream.range(0, 12)
                .mapToObj(i -> List.of("person", "desk", "booking", "cmd").get(i % 4) + "=" + position + "-" + i)
                .collect(Collectors.toUnmodifiableSet());
        byte[] nothing = {};
        return new StoredEvent(
                position, new UUID(0, position), "test.Any", "1", nothing, nothing, Instant.EPOCH, tags, null, null);
    }

    private static String otherProcess() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameKeyInEveryProcessIT.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private static final class Component {

        @EventHandler
        void on(String any) {}
    }
}
