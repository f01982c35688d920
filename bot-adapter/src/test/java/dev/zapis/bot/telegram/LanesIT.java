package dev.zapis.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeLanding;
import dev.zapis.bot.dialog.FakeMessenger;
import dev.zapis.bot.dialog.FakeVisits;
import dev.zapis.bot.dialog.House;
import dev.zapis.bot.dialog.Navigator;
import dev.zapis.bot.dialog.Routes;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.Texts;
import dev.zapis.bot.memory.Cancels;
import dev.zapis.bot.memory.ChatMemory;
import dev.zapis.bot.memory.Inbox;
import dev.zapis.bot.memory.Inbox.Kept;
import dev.zapis.bot.memory.RowLock;
import dev.zapis.bot.memory.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Work that has not ended when the shift does. */
class LanesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final Kept UPDATE = new Kept(17, 42L, "{\"update_id\":17}");

    private final long bot = TestDatabase.newBot();
    private final Cancels connections = new Cancels(TestDatabase.connections());
    private final RowLock lock = new RowLock(TestDatabase.connections());
    private final Inbox inbox = new Inbox(connections, bot);
    private final Turns turns = new Turns(inbox, underWay -> Flux.never());

    private Lanes lanes() {
        MovedTime time = new MovedTime(NOON);
        House house = new House(
                Routes.scan("dev.zapis.bot.dialog"),
                Texts.load(Locale.of("ru")),
                new FakeLanding(),
                new FakeVisits(Samples.ANNA, NOON));
        ChatMemory memory = new ChatMemory(connections, bot, time);
        FakeMessenger messenger = new FakeMessenger();
        PendingRedraws redraws = new PendingRedraws();
        Navigator navigator = new Navigator(house, messenger, memory, redraws, bot);
        UpdateHandler handler = new UpdateHandler(navigator, messenger, memory, house);
        return new Lanes(handler, inbox, turns, new Crowd(time), redraws);
    }

    @Test
    void what_the_database_still_works_on_goes_on_to_its_end() {
        inbox.keep(List.of(UPDATE)).block(PATIENCE);
        turns.join(Flux.just(true));
        lock.taken("select 1 from inbox where bot_id = " + bot).block(PATIENCE);
        Disposable running = lanes().handle(Flux.just(UPDATE)).subscribe();
        lock.isWaitedFor("inbox");

        running.dispose();
        turns.leave();
        lock.isGivenBack();

        Awaitility.await().atMost(PATIENCE).until(() -> Objects.requireNonNull(
                        inbox.unfinished(Set.of()).block(PATIENCE))
                .isEmpty());
        assertThat(connections.seen()).isZero();
    }
}
