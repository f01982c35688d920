package dev.zapis.app.wiring;

import static dev.zapis.app.wiring.StoreOnTrial.OFFICE;
import static dev.zapis.app.wiring.StoreOnTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.TakeName;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One name for many who want it at the same moment, of two instances on one log: one is given it, the others are told. */
class OneNameIT {

    private static final List<Long> RIVALS =
            LongStream.range(4_711_300_000L, 4_711_300_008L).boxed().toList();

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);

    @TempDir
    private Path directory;

    private StoreOnTrial one;
    private StoreOnTrial other;

    @BeforeEach
    void open() {
        one = new StoreOnTrial(address, keys(1), directory.resolve("one")).started();
        one.opensTheOffice();
        other = new StoreOnTrial(address, keys(1), directory.resolve("other"));
        RIVALS.forEach(one::agrees);
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
        TestPostgres.drop(address);
    }

    @Test
    @Tag("S1-2")
    void a_name_of_the_staff_list_is_one_accounts() {
        var name = one.lists("Вера Ким");
        assertThat(rush(new ChooseName(OFFICE, name))).containsOnlyOnce("bound").hasSameSizeAs(RIVALS);
        assertThat(rush(new ChooseName(OFFICE, name))).doesNotContain("bound");
    }

    @Test
    @Tag("S1-2")
    void a_new_name_is_one_persons() {
        assertThat(rush(new TakeName(OFFICE, "Лев Ким")))
                .containsOnlyOnce("bound")
                .hasSameSizeAs(RIVALS);
    }

    /** How it ended for each of them. */
    private List<String> rush(Command wish) {
        return Objects.requireNonNull(Flux.fromIterable(RIVALS)
                .flatMap(rival -> outcome(wish, rival), RIVALS.size())
                .collectList()
                .block(StoreOnTrial.PATIENCE));
    }

    private Mono<String> outcome(Command wish, long rival) {
        StoreOnTrial instance = rival % 2 == 0 ? one : other;
        return instance.asks(wish, wish.toString() + System.nanoTime(), rival)
                .map(position -> "bound")
                .onErrorResume(
                        Refused.class, refused -> Mono.just(refused.reason().toString()))
                .doOnNext(end -> assertThat(end)
                        .isIn(
                                "bound",
                                PersonRefusal.NAME_BOUND.toString(),
                                PersonRefusal.NAME_TAKEN.toString(),
                                PersonRefusal.ACCOUNT_TAKEN.toString()));
    }
}
