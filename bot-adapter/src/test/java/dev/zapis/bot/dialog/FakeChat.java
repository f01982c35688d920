package dev.zapis.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.FallbackScreens;
import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.dialog.engine.KeptMessageRenderer;
import dev.zapis.bot.dialog.engine.KeptMessageStore;
import dev.zapis.bot.dialog.engine.MediaKind;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.dialog.engine.Redraw;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import dev.zapis.events.office.Feature;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A chat with the bot for tests of screens: the real engine between a fake Telegram and a fake office.
 *
 * <pre>chat.answers(FreeDesks.class, free).opens(new FreeDesksScreen(MONDAY)).sees("A3").taps("A3").told(new BookDesk(A3))</pre>
 */
public final class FakeChat {

    private static final long BOT = 7;
    private static final long CHAT = 42;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Texts TEXTS = Texts.load(Locale.of("ru"));
    private static final Routes PRODUCT = Routes.found(SliceParts.PRODUCT.and("dev.zapis.example"));
    private static final Routes SAMPLES = Routes.scan("dev.zapis.bot.dialog");

    /** Monday, 23 November 2026, noon in Moscow. */
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final FakeMessenger messenger = new FakeMessenger();
    private final FakeCallbackTokenStore tokens = new FakeCallbackTokenStore();
    private final FakeVisitFactory visits;
    private final BotContext context;
    private final Navigator navigator;
    private final List<Command> seenTold = new ArrayList<>();
    private ConversationState dialog = ConversationState.fresh(CHAT);
    private final Map<Long, Redraw> redraws = new LinkedHashMap<>();
    private final Map<Long, KeptMessage> kept = new LinkedHashMap<>();
    private @Nullable String toast;
    private int taps;

    private FakeChat(CurrentUser visitor, FallbackScreens fallbacks, Routes routes) {
        visits = new FakeVisitFactory(visitor, MONDAY_NOON);
        context = new BotContext(routes, TEXTS, fallbacks, visits);
        navigator = new Navigator(context, messenger, tokens, this::drawn, new Store(), BOT);
    }

    /** Home is a bare screen of the test's. */
    public static FakeChat with(CurrentUser visitor) {
        return with(visitor, new FakeFallbackScreens());
    }

    public static FakeChat with(CurrentUser visitor, FallbackScreens fallbacks) {
        return new FakeChat(visitor, fallbacks, PRODUCT);
    }

    /** Knows the engine's sample screens only, and nobody and nothing by its name. */
    public static FakeChat amongSamples(CurrentUser visitor) {
        FakeChat chat = new FakeChat(visitor, new FakeFallbackScreens(), SAMPLES);
        chat.visits.knowingNobody();
        return chat;
    }

    public <R, Q extends Query<R>> FakeChat answers(Class<Q> query, R answer) {
        visits.answers(query, any -> Mono.just(answer));
        return this;
    }

    public <R, Q extends Query<R>> FakeChat answersBy(Class<Q> query, Function<? super Q, ? extends R> answer) {
        visits.answers(query, asked -> Mono.just(answer.apply(query.cast(asked))));
        return this;
    }

    /** What the commands that were told have made under this kind of id. */
    public <I> List<I> made(Function<CommandId, I> id) {
        return visits.handled().stream().map(id).toList();
    }

    public <Q extends Query<?>> FakeChat failsToAnswer(Class<Q> query, Throwable failure) {
        visits.answers(query, any -> Mono.error(failure));
        return this;
    }

    public FakeChat refuses(Class<? extends Command> command, Refusal reason) {
        return refuses(command, reason, Map.of());
    }

    public FakeChat refuses(Class<? extends Command> command, Refusal reason, Map<String, Object> details) {
        return obstructs(command, Mono.error(() -> new Refused(reason, details)));
    }

    /** What happens before the command is recorded: a failure, or a wait; an empty Mono clears the way again. */
    public FakeChat obstructs(Class<? extends Command> command, Mono<Void> obstacle) {
        visits.obstructs(command, obstacle);
        return this;
    }

    /** From now on the person reads this language. */
    public FakeChat in(String language) {
        CurrentUser v = visits.visitor();
        return as(changed(v, Locale.of(language), v.modules()));
    }

    /** From now on only this is switched on. */
    public FakeChat only(Feature... features) {
        CurrentUser v = visits.visitor();
        return as(changed(v, v.language(), Set.of(features)));
    }

    private static CurrentUser changed(CurrentUser v, Locale language, Set<Feature> features) {
        return new CurrentUser(
                v.account(),
                v.person(),
                v.name(),
                language,
                v.roles(),
                v.office(),
                v.zone(),
                v.registration(),
                v.standing(),
                features);
    }

    /** What is said unasked on this screen, as the person would see it; empty where nothing is. */
    public Optional<OutgoingMessage> unasked(PermanentScreen screen) {
        NotificationRenderer notifications = new NotificationRenderer(context, tokens);
        CommandId id = new CommandId(Ids.derived("letter"));
        return visits.open(account(), id)
                .flatMap(visit -> notifications.drawn(CHAT, Routes.written(screen), visit))
                .map(RenderedScreen::outgoing)
                .blockOptional(PATIENCE);
    }

    /** Tells it unasked, in a message of its own. */
    public FakeChat tells(PermanentScreen screen) {
        RenderedScreen told = new NotificationRenderer(context, tokens)
                .drawn(CHAT, Routes.written(screen), visit("letter"))
                .block(PATIENCE);
        if (told == null) throw new AssertionError("there is nothing to tell");
        Long message =
                Objects.requireNonNull(messenger.send(CHAT, told.outgoing()).block(PATIENCE));
        if (told.isToBeKept()) kept.put(message, KeptMessage.of(told, message));
        return this;
    }

    /** Something has happened to it: messages that show it are edited, if they look different by it. */
    public FakeChat happensTo(Thing thing) {
        return drawsAnew(each -> each.things().contains(thing.tag()));
    }

    /** Those whose time has come are edited, though nothing has happened. */
    public FakeChat comesDue() {
        return drawsAnew(each -> each.until() != null && !each.until().isAfter(visits.now()));
    }

    /** When messages look otherwise by themselves. */
    public List<Instant> due() {
        return kept.values().stream()
                .map(KeptMessage::until)
                .filter(Objects::nonNull)
                .toList();
    }

    private FakeChat drawsAnew(Predicate<KeptMessage> wanted) {
        KeptMessageRenderer renderer = new KeptMessageRenderer(context, tokens);
        for (KeptMessage each : List.copyOf(kept.values())) {
            if (!wanted.test(each)) continue;
            RenderedScreen now = renderer.drawn(dialog, each, visit("kept")).block(PATIENCE);
            kept.remove(each.message());
            if (now == null) continue;
            KeptMessage drawn = each.drawn(now, 0);
            if (!drawn.digest().equals(each.digest()))
                messenger.edit(CHAT, each.message(), now.outgoing()).block(PATIENCE);
            if (!drawn.things().isEmpty()) kept.put(each.message(), drawn);
        }
        return this;
    }

    /** The messages that are edited when something happens. */
    public Set<Long> changing() {
        return Set.copyOf(kept.keySet());
    }

    private Visit visit(String why) {
        return Objects.requireNonNull(
                visits.open(account(), new CommandId(Ids.derived(why))).block(PATIENCE));
    }

    private final class Store implements KeptMessageStore {

        @Override
        public Mono<Void> keep(KeptMessage message) {
            return Mono.fromRunnable(() -> kept.put(message.message(), message));
        }

        @Override
        public Mono<Void> drop(long chat, long message) {
            return Mono.fromRunnable(() -> kept.remove(message));
        }
    }

    public FakeChat as(CurrentUser visitor) {
        visits.visitor(visitor);
        return this;
    }

    public FakeChat at(Instant now) {
        visits.now(now);
        return this;
    }

    /** Has done this before. */
    public FakeChat did(ActLog.Act act) {
        visits.acts().keep(act).block();
        return this;
    }

    public FakeChat later(Duration time) {
        return at(visits.now().plus(time));
    }

    public FakeChat opens(Screen screen) {
        toast = null;
        var id = new TextSent(CHAT, account(), messenger.nextId(), "").command(BOT);
        return becomes(() -> visits.open(account(), id).flatMap(visit -> navigator.open(dialog, screen, visit)));
    }

    private void drawn(long chat, long message, @Nullable Redraw later) {
        if (later == null) redraws.remove(message);
        else redraws.put(message, later);
    }

    /** The read tables show all by now, and what lacked something is drawn again. */
    public FakeChat catchesUp() {
        visits.catchesUp();
        List<Redraw> due = List.copyOf(redraws.values());
        redraws.clear();
        for (Redraw redraw : due) {
            redraw.due().block(PATIENCE);
            navigator.redraw(dialog, redraw).block(PATIENCE);
        }
        return this;
    }

    /** Taps the button with exactly this label under the message that changed last. */
    public FakeChat taps(String label) {
        return taps(messenger.last(), label);
    }

    public FakeChat taps(long message, String label) {
        Key found = keys(message).stream()
                .filter(key -> label(key).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in\n" + look(message)));
        return tapsData(message, found.data());
    }

    public FakeChat tapsData(long message, String data) {
        String query = "tap-" + ++taps;
        becomes(() -> tapped(message, data, query));
        toast = messenger.toasts().get(query);
        assertThat(toast).as("every tap is answered").isNotNull();
        return this;
    }

    public Mono<ConversationState> tapped(long message, String data, String query) {
        return navigator.handle(dialog, new ButtonTapped(CHAT, account(), message, data, query));
    }

    public FakeChat types(String text) {
        toast = null;
        return becomes(() -> said(text));
    }

    public Mono<ConversationState> said(String text) {
        return navigator.handle(dialog, new TextSent(CHAT, account(), messenger.nextId(), text));
    }

    public FakeChat shares(Contact contact) {
        toast = null;
        return becomes(() -> navigator.handle(dialog, new ContactShared(CHAT, account(), messenger.nextId(), contact)));
    }

    /** Sends a file that Telegram has by this name. */
    public FakeChat sends(String name, byte[] bytes) {
        messenger.keeps(name, Mono.just(bytes));
        return posts(new Attachment(name, name, bytes.length));
    }

    public FakeChat posts(Attachment file) {
        return posts(file, null);
    }

    public FakeChat posts(Attachment file, @Nullable String series) {
        toast = null;
        return becomes(() -> posted(file, series));
    }

    /** Sends something that is neither words nor a file; what is sent in one go is of one series. */
    public FakeChat posts(MediaKind kind, @Nullable String series) {
        return posts(kind, series, messenger.nextId());
    }

    public FakeChat posts(MediaKind kind, @Nullable String series, long message) {
        toast = null;
        return becomes(() -> navigator.handle(dialog, new MediaSent(CHAT, account(), message, kind, series, "")));
    }

    /** The same with words below. */
    public FakeChat captions(MediaKind kind, @Nullable String series, String words) {
        toast = null;
        return becomes(() ->
                navigator.handle(dialog, new MediaSent(CHAT, account(), messenger.nextId(), kind, series, words)));
    }

    public FakeChat captions(Attachment file, String words) {
        toast = null;
        return becomes(
                () -> navigator.handle(dialog, new FileSent(CHAT, account(), messenger.nextId(), file, null, words)));
    }

    /** Types before it can see what is drawn from here on. */
    public FakeChat typesAt(long message, String text) {
        toast = null;
        return becomes(() -> navigator.handle(dialog, new TextSent(CHAT, account(), message, text)));
    }

    public Mono<ConversationState> posted(Attachment file) {
        return posted(file, null);
    }

    private Mono<ConversationState> posted(Attachment file, @Nullable String series) {
        return navigator.handle(dialog, new FileSent(CHAT, account(), messenger.nextId(), file, series, ""));
    }

    /** Presses a key below the field to write in: its words are written. */
    public FakeChat presses(String words) {
        assertThat(messenger.keys()).contains(words);
        return types(words);
    }

    /** What changed last has all of this in its words or on its buttons. */
    public FakeChat sees(String... words) {
        assertThat(look(messenger.last())).contains(blanks(words));
        return this;
    }

    public FakeChat doesNotSee(String... words) {
        assertThat(look(messenger.last())).doesNotContain(blanks(words));
        return this;
    }

    /** The answer to the last tap. */
    public FakeChat hears(String words) {
        assertThat(blanks(String.valueOf(toast))).as("the answer to the tap").contains(words);
        return this;
    }

    public FakeChat hearsNothing() {
        assertThat(toast).as("the answer to the tap").isNullOrEmpty();
        return this;
    }

    /** Exactly these commands were told since this was asked last. */
    public FakeChat told(Command... commands) {
        List<Command> since =
                visits.told().subList(seenTold.size(), visits.told().size());
        assertThat(since).containsExactly(commands);
        seenTold.addAll(List.copyOf(since));
        return this;
    }

    /** How often anything was tapped. */
    public int tapped() {
        return taps;
    }

    /** Rows of labels under the message that changed last. */
    public List<List<String>> keyboard() {
        return messenger.message(messenger.last()).keyboard().stream()
                .map(row -> row.stream().map(FakeChat::label).toList())
                .toList();
    }

    /** Words and buttons of a message as a person sees them. */
    public String look(long message) {
        OutgoingMessage outgoing = messenger.message(message);
        String keys = outgoing.keyboard().stream()
                .map(row -> row.stream().map(key -> "[" + label(key) + "]").collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return blanks(Html.plain(outgoing.html())) + "\n" + keys;
    }

    /** What the button with exactly this label copies. */
    public String copies(String label) {
        return keys(messenger.last()).stream()
                .filter(key -> label(key).equals(label))
                .map(key -> Objects.requireNonNull(key.copied(), "it copies nothing"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in\n" + look(messenger.last())));
    }

    /** What hangs on the message that changed last. */
    public OutgoingMessage.File file() {
        return Objects.requireNonNull(messenger.message(messenger.last()).file(), "no file");
    }

    public FakeMessenger messenger() {
        return messenger;
    }

    public FakeCallbackTokenStore tokens() {
        return tokens;
    }

    public FakeVisitFactory visits() {
        return visits;
    }

    public ConversationState dialog() {
        return dialog;
    }

    public void dialog(ConversationState restored) {
        dialog = restored;
    }

    public String data(long message, String label) {
        return keys(message).stream()
                .filter(key -> label(key).equals(label))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static String label(Key key) {
        return blanks(key.label());
    }

    /** Where a line may break is not seen, and no test types it. */
    public static String blanks(String seen) {
        return seen.replace('\u00A0', ' ');
    }

    private static String[] blanks(String... words) {
        return Stream.of(words).map(FakeChat::blanks).toArray(String[]::new);
    }

    private List<Key> keys(long message) {
        return messenger.message(message).keyboard().stream()
                .flatMap(List::stream)
                .toList();
    }

    // No time goes by meanwhile: on a slow machine answers would come too late for their words.
    private FakeChat becomes(Supplier<Mono<ConversationState>> next) {
        VirtualTimeScheduler.set(VirtualTimeScheduler.create());
        try {
            dialog = Objects.requireNonNull(next.get().block(PATIENCE), "the engine gave no dialog");
            return this;
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    private TelegramUser account() {
        return visits.visitor().account();
    }
}
