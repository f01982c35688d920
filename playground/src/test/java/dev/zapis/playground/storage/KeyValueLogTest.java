package dev.zapis.playground.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.IntNode;

class KeyValueLogTest {

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("journal.log");
    }

    @Test
    void the_newest_value_of_a_key_is_found_again() {
        try (KeyValueLog log = KeyValueLog.open(file())) {
            log.put("a", IntNode.valueOf(1));
            log.put("a", IntNode.valueOf(2));
            log.put("b", IntNode.valueOf(3));
            log.remove("b");
        }
        try (KeyValueLog log = KeyValueLog.open(file())) {
            assertThat(log.find("a")).contains(IntNode.valueOf(2));
            assertThat(log.find("b")).isEmpty();
            assertThat(log.abrupt()).isFalse();
        }
    }

    private boolean written(int round) throws IOException {
        return Files.readString(file()).contains("key499\t" + round + "\n");
    }

    @Test
    void many_changes_of_few_keys_do_not_make_a_long_file() throws IOException {
        try (KeyValueLog log = KeyValueLog.open(file())) {
            for (int i = 0; i < 100; i++) {
                for (int j = 0; j < 500; j++) log.put("key" + j, IntNode.valueOf(i));
                int round = i;
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> written(round));
            }
        }
        assertThat(Files.readAllLines(file())).hasSizeLessThan(25_000);
    }

    @Test
    void an_end_in_the_middle_of_a_line_is_noticed() throws IOException {
        Files.writeString(file(), "a\t1\nb\t2\na\t3");
        try (KeyValueLog log = KeyValueLog.open(file())) {
            assertThat(log.abrupt()).isTrue();
            assertThat(log.find("a")).contains(IntNode.valueOf(1));
            assertThat(log.find("b")).contains(IntNode.valueOf(2));
        }
    }
}
