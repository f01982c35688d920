package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.KeptMessageRenderer;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.storage.ConsentlessChats;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.KeptMessageRepository;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.storage.OutboxPruner;
import dev.zapis.bot.telegram.api.GetMeCall;
import dev.zapis.bot.telegram.api.GetWebhookInfoCall;
import dev.zapis.bot.telegram.api.SetWebhookCall;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.bot.telegram.sending.FloodControl;
import dev.zapis.bot.telegram.sending.KeptMessageRelay;
import dev.zapis.bot.telegram.sending.OutboxRelay;
import dev.zapis.bot.telegram.sending.RedrawQueue;
import dev.zapis.bot.telegram.sending.SchedulingClock;
import dev.zapis.bot.telegram.sending.SendCounter;
import dev.zapis.bot.telegram.sending.TelegramRetry;
import dev.zapis.bot.telegram.updates.FairChatQueue;
import dev.zapis.bot.telegram.updates.LeasedUpdates;
import dev.zapis.bot.telegram.updates.LongPollingSource;
import dev.zapis.bot.telegram.updates.PollingLease;
import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.UpdateHandler;
import dev.zapis.bot.telegram.updates.UpdateParser;
import dev.zapis.bot.telegram.updates.UpdateProcessor;
import dev.zapis.bot.telegram.updates.UpdateSource;
import dev.zapis.bot.telegram.updates.Webhook;
import dev.zapis.bot.telegram.updates.WebhookSource;
import dev.zapis.bot.telegram.updates.WebhookStatus;
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

    private static final TelegramRetry RETRY = new TelegramRetry(Duration.ofMillis(500), 5);

    /** For what nobody waits for. */
    private static final TelegramRetry ONCE = new TelegramRetry(Duration.ofMillis(500), 0);

    private final BotSettings settings;
    private final BotContext context;
    private final ConnectionFactory connections;
    private final Clocks clocks;
    private final String instance;
    private final TelegramApi api;
    private final Mono<WebhookStatus> status;
    private volatile @Nullable ExpiringRowsPruner pruner;
    private volatile @Nullable OutboxRelay relay;
    private volatile @Nullable KeptMessageRelay kept;
    private volatile @Nullable BotRun run;
    private volatile @Nullable WebhookSource source;

    /**
     * @param wall measures polls and floods only, whatever time it is in the product
     * @param product the one time of the product
     */
    public record Clocks(InstantSource wall, SchedulingClock product) {}

    /**
     * What the bot works with.
     *
     * @param instance a name that no two living programs share
     */
    public record BotDependencies(BotContext context, ConnectionFactory connections, Clocks clocks, String instance) {}

    public Bot(BotSettings settings, BotDependencies dependencies) {
        this.settings = settings;
        this.context = dependencies.context();
        this.connections = dependencies.connections();
        this.clocks = dependencies.clocks();
        this.instance = dependencies.instance();
        this.api = new TelegramApi(settings, context.monitor());
        this.status = api.call(new GetWebhookInfoCall())
                .map(WebhookStatus::told)
                .cache(WebhookStatus::goodFor, failure -> WebhookStatus.LONGEST, () -> WebhookStatus.LONGEST);
    }

    /**
     * Checks the token, introduces itself and has updates brought, or takes over from a webhook. From then on, whenever it is
     * this instance's turn, it finishes what the one before left and handles what comes. Fails with an
     * {@link IllegalStateException} that says what is wrong with the token, the webhook or the way to Telegram.
     */
    public Mono<Void> start(PollingLease lease) {
        return api.call(new GetMeCall())
                .map(GetMeCall::told)
                .retryWhen(RETRY)
                .timeout(START)
                .onErrorMap(failure -> StartupErrors.told(failure, settings))
                .flatMap(me -> endedWebhook().thenReturn(me))
                .flatMap(me -> new BotProfileSetup(api, context).made().thenReturn(me))
                .flatMap(me -> begin(me, lease))
                .then(begunWebhook());
    }

    /**
     * Keeps an update that Telegram has brought, whoever's turn it is; complete when it is safe. Fails with an
     * {@link IllegalArgumentException} for what is no update.
     */
    public Mono<Void> take(byte[] body) {
        return Mono.defer(() -> {
            WebhookSource keeper = source;
            return keeper == null
                    ? Mono.error(new IllegalStateException("the bot is not started yet"))
                    : keeper.keep(UpdateParser.brought(body));
        });
    }

    /** Whether Telegram brings updates. */
    public boolean isBrought() {
        return settings.webhook() != null;
    }

    /** How Telegram gets rid of them, as it was within the last minute. */
    public Mono<WebhookStatus> webhookStatus() {
        return status;
    }

    /** Takes no more updates, gives those under way five seconds, and closes all connections to Telegram. */
    public Mono<Void> stop() {
        BotRun running = run;
        Mono<Void> ended = running == null ? Mono.empty() : running.end();
        return ended.doFinally(any -> api.close());
    }

    /**
     * Sends what people are told unasked, as much as may be sent now. Answers when there may be more, by the product's time;
     * empty where nothing waits, and before the start.
     */
    public Mono<Instant> deliver() {
        return Mono.defer(() -> Mono.justOrEmpty(relay).flatMap(OutboxRelay::round));
    }

    /**
     * Edits the messages that lack what has happened, as many as may be edited now. Answers when there may be more; empty where
     * nothing lacks anything, and before the start.
     */
    public Mono<Instant> edit() {
        return Mono.defer(() -> Mono.justOrEmpty(kept).flatMap(KeptMessageRelay::round));
    }

    /** Tidies away some of what is of no use any more. Answers how much; 0 when nothing is left, and before the start. */
    public Mono<Long> tidy(ExpiringRows what) {
        return Mono.defer(() -> Mono.justOrEmpty(pruner).flatMap(all -> all.tidied(what)))
                .defaultIfEmpty(0L);
    }

    /** How polling goes; as before the first poll until the bot is started. */
    public PollingState polls() {
        BotRun running = run;
        return running == null ? PollingState.NONE : running.updates().polls();
    }

    /** Whether this instance is the one that handles updates. */
    public boolean isPolling() {
        BotRun running = run;
        return running != null && running.updates().isOurs();
    }

    /** Known once the bot is started. */
    public long botId() {
        return begun().id();
    }

    public String username() {
        return begun().username();
    }

    private BotRun begun() {
        BotRun running = run;
        if (running == null) throw new IllegalStateException("the bot is not started yet");
        return running;
    }

    private Mono<Boolean> endedWebhook() {
        if (isBrought()) return Mono.just(true);
        return api.call(new DeleteWebhook(false))
                .retryWhen(RETRY)
                .onErrorMap(failure -> StartupErrors.told(failure, settings));
    }

    // Only when updates can be kept: what is brought earlier would come again much later.
    private Mono<Void> begunWebhook() {
        Webhook webhook = settings.webhook();
        if (webhook == null) return Mono.empty();
        return Mono.defer(() -> api.call(new SetWebhookCall(webhook)))
                .retryWhen(RETRY)
                .onErrorMap(failure -> StartupErrors.refusing(webhook, failure))
                .then();
    }

    private UpdateSource source(Inbox inbox) {
        if (!isBrought()) return new LongPollingSource(api::poll, inbox::keep, clocks.wall(), settings.timeout());
        WebhookSource brought = new WebhookSource(inbox);
        source = brought;
        return brought;
    }

    private Mono<Void> begin(GetMeCall.Me me, PollingLease lease) {
        Inbox inbox = new Inbox(connections, me.id());
        ConversationRepository conversations = new ConversationRepository(connections, me.id(), clocks.product());
        Outbox outbox = new Outbox(connections, me.id(), instance);
        FloodControl flood = new FloodControl(clocks.product());
        SendCounter sent = new SendCounter(outbox, clocks.product());
        TelegramMessenger messenger = new TelegramMessenger(api, RETRY, flood, sent::sent);
        KeptMessageRepository messages = new KeptMessageRepository(connections, me.id(), instance, clocks.product());
        var dependencies = new OutboxRelay.RelayDependencies(
                api,
                new NotificationRenderer(context, conversations),
                messages,
                context.visits(),
                flood,
                clocks.product(),
                context.monitor());
        OutboxRelay ours = new OutboxRelay(outbox, conversations, dependencies);
        RedrawQueue redraws = new RedrawQueue();
        Navigator navigator = new Navigator(context, messenger, conversations, redraws, messages, me.id());
        LeasedUpdates updates = new LeasedUpdates(inbox, source(inbox));
        UpdateHandler handler = new UpdateHandler(me.username(), navigator, messenger, conversations, context);
        UpdateProcessor processor =
                new UpdateProcessor(handler, inbox, updates, new FairChatQueue(clocks.wall()), redraws);
        KeptMessageRelay editing = new KeptMessageRelay(
                messages,
                new KeptMessageRelay.RelayDependencies(
                        new KeptMessageRenderer(context, conversations),
                        context.visits(),
                        new TelegramMessenger(api, ONCE, flood, chat -> {}),
                        conversations,
                        outbox,
                        flood,
                        clocks.product(),
                        processor));
        ConsentlessChatsPruner consents =
                new ConsentlessChatsPruner(new ConsentlessChats(connections, me.id()), context.visits());
        pruner = new ExpiringRowsPruner(
                inbox, new OutboxPruner(connections), conversations, messages, consents, clocks.product());
        return ours.prepare().then(editing.prepare()).then(Mono.fromRunnable(() -> {
            relay = ours;
            kept = editing;
            run = BotRun.begun(
                    me, updates, stop -> processor.handle(updates.updates().takeUntilOther(stop)));
            updates.join(lease.at(me.id()));
        }));
    }
}
