package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.Announcer;
import dev.zapis.bot.dialog.House;
import dev.zapis.bot.dialog.Navigator;
import dev.zapis.bot.memory.ChatMemory;
import dev.zapis.bot.memory.Inbox;
import dev.zapis.bot.memory.Outbox;
import dev.zapis.bot.memory.OutboxPruner;
import dev.zapis.bot.memory.Strangers;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import reactor.core.publisher.Mono;

/** The bot at work: polls Telegram or is brought updates, handles what people do, answers them. */
public final class Bot {

    private static final Duration START = Duration.ofSeconds(60);

    private static final Persistence PERSISTENCE = new Persistence(Duration.ofMillis(500), 5);

    private final BotSettings settings;
    private final House house;
    private final ConnectionFactory connections;
    private final Clocks clocks;
    private final String instance;
    private final TelegramApi api;
    private final Mono<Backlog> backlog;
    private volatile @Nullable Leftovers leftovers;
    private volatile @Nullable Courier courier;
    private volatile @Nullable Shift shift;
    private volatile @Nullable InboxWatch watch;

    /**
     * @param wall measures polls and floods only, whatever time it is in the product
     * @param product the one time of the product
     */
    public record Clocks(InstantSource wall, Timekeeper product) {}

    /**
     * What the bot works with.
     *
     * @param instance a name that no two living programs share
     */
    public record Ground(House house, ConnectionFactory connections, Clocks clocks, String instance) {}

    public Bot(BotSettings settings, Ground ground) {
        this.settings = settings;
        this.house = ground.house();
        this.connections = ground.connections();
        this.clocks = ground.clocks();
        this.instance = ground.instance();
        this.api = new TelegramApi(settings, house.watch());
        this.backlog = api.call(new AskBacklog())
                .map(Backlog::told)
                .cache(Backlog::goodFor, failure -> Backlog.LONGEST, () -> Backlog.LONGEST);
    }

    /**
     * Checks the token, introduces itself and has updates brought, or takes over from a webhook. From then on, whenever it is
     * this instance's turn, it finishes what the one before left and handles what comes. Fails with an
     * {@link IllegalStateException} that says what is wrong with the token, the webhook or the way to Telegram.
     */
    public Mono<Void> start(Turn turn) {
        return api.call(new WhoAmI())
                .map(WhoAmI::told)
                .retryWhen(PERSISTENCE)
                .timeout(START)
                .onErrorMap(failure -> StartTrouble.told(failure, settings))
                .flatMap(me -> endedWebhook().thenReturn(me))
                .flatMap(me -> new Introduction(api, house).made().thenReturn(me))
                .flatMap(me -> begin(me, turn))
                .then(begunWebhook());
    }

    /**
     * Keeps an update that Telegram has brought, whoever's turn it is; complete when it is safe. Fails with an
     * {@link IllegalArgumentException} for what is no update.
     */
    public Mono<Void> take(byte[] body) {
        return Mono.defer(() -> {
            InboxWatch keeper = watch;
            return keeper == null
                    ? Mono.error(new IllegalStateException("the bot is not started yet"))
                    : keeper.keep(UpdateReader.brought(body));
        });
    }

    /** Whether Telegram brings updates. */
    public boolean isBrought() {
        return settings.webhook() != null;
    }

    /** How Telegram gets rid of them, as it was within the last minute. */
    public Mono<Backlog> backlog() {
        return backlog;
    }

    /** Takes no more updates, gives those under way five seconds, and closes all connections to Telegram. */
    public Mono<Void> stop() {
        Shift running = shift;
        Mono<Void> ended = running == null ? Mono.empty() : running.end();
        return ended.doFinally(any -> api.close());
    }

    /**
     * Sends what people are told unasked, as much as may be sent now. Answers when there may be more, by the product's time;
     * empty where nothing waits, and before the start.
     */
    public Mono<Instant> deliver() {
        return Mono.defer(() -> Mono.justOrEmpty(courier).flatMap(Courier::round));
    }

    /** Tidies away some of what is of no use any more. Answers how much; 0 when nothing is left, and before the start. */
    public Mono<Long> tidy(Leftover what) {
        return Mono.defer(() -> Mono.justOrEmpty(leftovers).flatMap(all -> all.tidied(what)))
                .defaultIfEmpty(0L);
    }

    /** How polling goes; as before the first poll until the bot is started. */
    public PollState polls() {
        Shift running = shift;
        return running == null ? PollState.NONE : running.turns().polls();
    }

    /** Whether this instance is the one that handles updates. */
    public boolean isPolling() {
        Shift running = shift;
        return running != null && running.turns().isOurs();
    }

    /** Known once the bot is started. */
    public long botId() {
        return begun().id();
    }

    public String username() {
        return begun().username();
    }

    private Shift begun() {
        Shift running = shift;
        if (running == null) throw new IllegalStateException("the bot is not started yet");
        return running;
    }

    private Mono<Boolean> endedWebhook() {
        if (isBrought()) return Mono.just(true);
        return api.call(new DeleteWebhook(false))
                .retryWhen(PERSISTENCE)
                .onErrorMap(failure -> StartTrouble.told(failure, settings));
    }

    // Only when updates can be kept: what is brought earlier would come again much later.
    private Mono<Void> begunWebhook() {
        Webhook webhook = settings.webhook();
        if (webhook == null) return Mono.empty();
        return Mono.defer(() -> api.call(new BringUpdates(webhook)))
                .retryWhen(PERSISTENCE)
                .onErrorMap(failure -> StartTrouble.refusing(webhook, failure))
                .then();
    }

    private Intake intake(Inbox inbox) {
        if (!isBrought()) return new UpdateLoop(api::poll, inbox::keep, clocks.wall(), settings.patience());
        InboxWatch brought = new InboxWatch(inbox);
        watch = brought;
        return brought;
    }

    private Mono<Void> begin(WhoAmI.Me me, Turn turn) {
        Inbox inbox = new Inbox(connections, me.id());
        ChatMemory memory = new ChatMemory(connections, me.id(), clocks.product());
        Outbox outbox = new Outbox(connections, me.id(), instance);
        Pause pause = new Pause(clocks.product());
        SentCount sent = new SentCount(outbox, clocks.product());
        TelegramMessenger messenger = new TelegramMessenger(api, PERSISTENCE, pause, sent::sent);
        var desk = new Courier.Desk(
                api, new Announcer(house, memory), house.visits(), pause, clocks.product(), house.watch());
        Courier ours = new Courier(outbox, memory, desk);
        PendingRedraws redraws = new PendingRedraws();
        Navigator navigator = new Navigator(house, messenger, memory, redraws, me.id());
        Turns turns = new Turns(inbox, intake(inbox));
        UpdateHandler handler = new UpdateHandler(navigator, messenger, memory, house);
        Lanes lanes = new Lanes(handler, inbox, turns, new Crowd(clocks.wall()), redraws);
        ConsentCheck consents = new ConsentCheck(new Strangers(connections, me.id()), house.visits());
        leftovers = new Leftovers(inbox, new OutboxPruner(connections), memory, consents, clocks.product());
        return ours.prepare().then(Mono.fromRunnable(() -> {
            courier = ours;
            shift = Shift.begun(me, turns, stop -> lanes.handle(turns.updates().takeUntilOther(stop)));
            turns.join(turn.at(me.id()));
        }));
    }
}
