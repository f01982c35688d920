package dev.zapis.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.eventstore.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NotificationListenerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, 2);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        database.close().block(LIMIT);
        TestPostgres.drop(address);
    }

    private void says(String channel) throws SQLException {
        TestPostgres.execute(address, "select pg_notify('" + channel + "', '')");
    }

    @Test
    @Tag("F8")
    void words_are_heard_and_a_lost_connection_counts_as_a_word_of_each() throws SQLException {
        var listening = new NotificationListener(database, List.of("one", "other"))
                .heard()
                .subscribe(heard::add);
        await().atMost(LIMIT).until(() -> heard.equals(List.of("one", "other")));
        says("other");
        says("nobodys");
        says("one");
        await().atMost(LIMIT).until(() -> heard.size() == 4);
        assertThat(heard.subList(2, 4)).containsExactly("other", "one");
        TestPostgres.cut(address, "zapis signals");
        await().atMost(LIMIT).until(() -> heard.size() == 6);
        says("one");
        await().atMost(LIMIT).until(() -> Collections.frequency(heard, "one") == 4);
        listening.dispose();
    }
}
