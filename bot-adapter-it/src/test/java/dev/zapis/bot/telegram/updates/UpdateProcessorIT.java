package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeFallbackScreens;
import dev.zapis.bot.dialog.FakeMessenger;
import dev.zapis.bot.dialog.FakeVisitFactory;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.storage.Cancels;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.storage.RowLock;
import dev.zapis.bot.storage.TestDatabase;
import dev.zapis.bot.telegram.MovedTime;
import dev.zapis.bot.telegram.sending.RedrawQueue;
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
class UpdateProcessorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final Kept UPDATE = new Kept(17, 42L, "{\"update_id\":17}");

    private final long bot = TestDatabase.newBot();
    private final Cancels connections = new Cancels(TestDatabase.connections());
    private final RowLock lock = new RowLock(TestDatabase.connections());
    private final Inbox inbox = new Inbox(connections, bot);
    private final LeasedUpdates updates = new LeasedUpdates(inbox, underWay -> Flux.never());

    private UpdateProcessor processor() {
        MovedTime time = new MovedTime(NOON);
        BotContext context = new BotContext(
                Routes.scan("dev.zapis.bot.dialog"),
                Texts.load(Locale.of("ru")),
                new FakeFallbackScreens(),
                new FakeVisitFactory(Samples.ANNA, NOON));
        ConversationRepository conversations = new ConversationRepository(connections, bot, time);
        FakeMessenger messenger = new FakeMessenger();
        RedrawQueue redraws = new RedrawQueue();
        Navigator navigator = new Navigator(context, messenger, conversations, redraws, bot);
        UpdateHandler handler = new UpdateHandler("zapis_bot", navigator, messenger, conversations, context);
        return new UpdateProcessor(handler, inbox, updates, new FairChatQueue(time), redraws);
    }

    @Test
    void what_the_database_still_works_on_goes_on_to_its_end() {
        inbox.keep(List.of(UPDATE)).block(PATIENCE);
        updates.join(Flux.just(true));
        lock.taken("select 1 from inbox where bot_id = " + bot).block(PATIENCE);
        Disposable running = processor().handle(Flux.just(UPDATE)).subscribe();
        lock.isWaitedFor("inbox");

        running.dispose();
        updates.leave();
        lock.isGivenBack();

        Awaitility.await().atMost(PATIENCE).until(() -> Objects.requireNonNull(
                        inbox.unfinished(Set.of()).block(PATIENCE))
                .isEmpty());
        assertThat(connections.seen()).isZero();
    }
}
