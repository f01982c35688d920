package dev.zapis.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.eventstore.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("F27")
class AdvisoryLockIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration BEFORE_THE_NEXT_CHECK = Duration.ofSeconds(4);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final List<Rival> rivals =
            IntStream.range(0, 3).mapToObj(i -> new Rival()).toList();

    @AfterEach
    void close() {
        rivals.forEach(Rival::leave);
        Flux.fromIterable(rivals)
                .flatMap(rival -> rival.database.close())
                .then()
                .block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void one_of_three_has_it_and_when_it_leaves_the_next() {
        rivals.forEach(Rival::join);
        for (int leavers = 0; leavers < 2; leavers++) {
            await().atMost(LIMIT).until(() -> holders().size() == 1);
            Rival holder = holders().getFirst();
            holder.leave();
            assertThat(holders()).doesNotContain(holder).hasSizeLessThan(2);
        }
        await().atMost(LIMIT).until(() -> holders().size() == 1);
    }

    @Test
    @Tag("F8")
    void who_loses_its_connection_knows_it_at_once_and_one_has_it_again_within_seconds() {
        rivals.forEach(Rival::join);
        await().atMost(LIMIT).until(() -> holders().size() == 1);
        var holder = holders().getFirst();
        TestPostgres.cut(address, "zapis lock");
        await().atMost(BEFORE_THE_NEXT_CHECK)
                .until(() -> holder.told.equals(List.of(false, true, false))
                        || holder.told.equals(List.of(false, true, false, true)));
        await().atMost(LIMIT).until(() -> holders().size() == 1);
    }

    @Test
    void locks_of_other_names_are_others() {
        var other = new AdvisoryLock(rivals.get(1).database, "something else").held();
        rivals.getFirst().join();
        await().atMost(LIMIT).until(() -> holders().size() == 1);
        assertThat(other.filter(held -> held).blockFirst(LIMIT)).isTrue();
    }

    @Test
    void without_a_database_it_is_nobodys_and_nothing_fails() {
        var nowhere =
                Database.open(new DatabaseAddress("localhost", 1, "none", "none", "none", address.sslMode(), null), 1);
        assertThat(new AdvisoryLock(nowhere, "test")
                        .held()
                        .takeUntilOther(Mono.delay(Duration.ofMillis(1_500)))
                        .collectList()
                        .block(LIMIT))
                .containsExactly(false);
        nowhere.close().block(LIMIT);
    }

    private List<Rival> holders() {
        return rivals.stream().filter(Rival::holds).toList();
    }

    private final class Rival {

        private final Database database = Database.open(address, 1);
        private final List<Boolean> told = new CopyOnWriteArrayList<>();
        private Disposable asking = () -> {};

        void join() {
            asking = new AdvisoryLock(database, "test").held().subscribe(told::add);
        }

        boolean holds() {
            return !asking.isDisposed() && !told.isEmpty() && told.getLast();
        }

        void leave() {
            asking.dispose();
        }
    }
}
