package dev.zapis.bot.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.bot.dialog.FakeFallbackScreens;
import dev.zapis.bot.dialog.FakeVisitFactory;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.KeptMessageStore;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.storage.Cancels;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.storage.OutboxPruner;
import dev.zapis.bot.storage.RowLock;
import dev.zapis.bot.storage.TestDatabase;
import dev.zapis.bot.telegram.FakeTelegram;
import dev.zapis.bot.telegram.MovedTime;
import dev.zapis.bot.telegram.TelegramMessenger;
import dev.zapis.bot.telegram.api.SendMessageCall;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.UrgentAnswer;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.person.RegistrationOf;
import dev.zapis.query.person.RemindersOf;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class OutboxRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NEVER = Instant.parse("2027-11-23T09:00:00Z");
    private static final String PERMANENT = "sample.booked|A1AAAAAAAAAAAAAAAAAAAA|5P9";
    private static final AtomicLong CHATS = new AtomicLong(1_000_000);
    private static final int NOTICE = 1;
    private static final int REMINDER = 2;
    private static final int BROADCAST = 3;

    private final long bot = TestDatabase.newBot();
    private final ConnectionFactory connections = TestDatabase.connections();
    private final DatabaseClient db = DatabaseClient.create(connections);
    private final FakeTelegram telegram = new FakeTelegram(bot);
    private final TelegramApi api = new TelegramApi(telegram.settings());
    private final MovedTime time = new MovedTime(NOON);
    private final FakeVisitFactory visits = new FakeVisitFactory(Samples.ANNA, NOON);
    private final ConversationRepository conversations = new ConversationRepository(connections, bot, time);
    private final FloodControl flood = new FloodControl(time);
    private final OutboxRelay relay = relay("one");

    private OutboxRelay relay(String instance) {
        BotContext context = new BotContext(
                Routes.scan("dev.zapis.bot.dialog"), Texts.load(Locale.of("ru")), new FakeFallbackScreens(), visits);
        return new OutboxRelay(
                outbox(instance),
                conversations,
                new OutboxRelay.RelayDependencies(
                        api,
                        new NotificationRenderer(context, conversations),
                        KeptMessageStore.NONE,
                        visits,
                        flood,
                        time,
                        BotMonitor.NOBODY));
    }

    /** One that has no patience, over connections that are watched. */
    private OutboxRelay hasty(Cancels watched) {
        BotContext context = new BotContext(
                Routes.scan("dev.zapis.bot.dialog"), Texts.load(Locale.of("ru")), new FakeFallbackScreens(), visits);
        ConversationRepository itsMemory = new ConversationRepository(watched, bot, time);
        var dependencies = new OutboxRelay.RelayDependencies(
                api,
                new NotificationRenderer(context, itsMemory),
                KeptMessageStore.NONE,
                visits,
                flood,
                time,
                BotMonitor.NOBODY);
        return new OutboxRelay(new Outbox(watched, bot, "hasty"), itsMemory, dependencies, Duration.ofMillis(100));
    }

    private Outbox outbox(String instance) {
        return new Outbox(connections, bot, instance);
    }

    @BeforeEach
    void nobody_is_ever_quiet() {
        isQuiet(LocalTime.NOON, LocalTime.NOON);
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    private void isQuiet(LocalTime from, LocalTime until) {
        visits.answers(RemindersOf.class, query -> Mono.just(new RemindersOf.Result(Set.of(), from, until)));
    }

    private long chat() {
        long chat = CHATS.incrementAndGet();
        conversations.settle(-chat, ConversationState.fresh(chat), "ru").block(PATIENCE);
        return chat;
    }

    private UUID post(long chat, int lane) {
        return post(chat, lane, PERMANENT, false, NEVER);
    }

    private UUID post(long chat, int lane, String screen, boolean isUrgent, Instant expires) {
        UUID event = UUID.randomUUID();
        db.sql("""
                        insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
                        values ('PERSONaaaaaaaaaaaaaaaa', :event, 'kind', :chat, :lane, :screen, :urgent, :now, :expires)""")
                .bind("event", event)
                .bind("chat", chat)
                .bind("lane", lane)
                .bind("screen", screen)
                .bind("urgent", isUrgent)
                .bind("now", NOON.atOffset(ZoneOffset.UTC))
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .then()
                .block(PATIENCE);
        return event;
    }

    private String outcome(UUID event) {
        return Objects.requireNonNull(
                db.sql("select coalesce(outcome, 'open') as outcome from outbox where event_id = :id")
                        .bind("id", event)
                        .map(row -> Objects.requireNonNull(row.get("outcome", String.class)))
                        .one()
                        .block(PATIENCE));
    }

    private List<Long> reached() {
        return telegram.calls("sendmessage").stream()
                .map(call -> call.body().path("chat_id").asLong())
                .toList();
    }

    private void round() {
        relay.round().block(PATIENCE);
    }

    @Test
    void a_letter_arrives_once_with_buttons_that_stay_valid() {
        long chat = chat();
        UUID event = post(chat, NOTICE);
        round();
        round();
        assertThat(reached()).containsExactly(chat);
        var sent = telegram.calls("sendmessage").getFirst();
        assertThat(sent.text()).contains("Ваше на");
        assertThat(sent.body()
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText())
                .contains("|*");
        assertThat(outcome(event)).isEqualTo("sent");
        assertThat(conversations.dialog(chat).block()).isEqualTo(ConversationState.fresh(chat));
    }

    @Test
    void a_letter_that_takes_too_long_holds_up_no_round_and_goes_on_to_its_end() {
        Cancels watched = new Cancels(connections);
        RowLock lock = new RowLock(connections);
        UUID event = post(chat(), NOTICE);
        visits.answers(RemindersOf.class, query -> lock.taken("select 1 from outbox where event_id = '" + event + "'")
                .thenReturn(new RemindersOf.Result(Set.of(), LocalTime.NOON, LocalTime.NOON)));

        hasty(watched).round().block(PATIENCE);
        lock.isWaitedFor("outbox");
        assertThat(outcome(event)).isEqualTo("open");
        assertThat(watched.seen()).isZero();
        lock.isGivenBack();

        await().atMost(PATIENCE).until(() -> outcome(event).equals("sent"));
        assertThat(reached()).hasSize(1);
    }

    @Test
    void notices_go_before_reminders_and_these_before_broadcasts() {
        long first = chat();
        long second = chat();
        long third = chat();
        post(first, BROADCAST);
        post(second, REMINDER);
        post(third, NOTICE);
        var taken = Objects.requireNonNull(outbox("one").take(NOON, 25).block(PATIENCE));
        assertThat(taken).extracting(Outbox.OutboxMessage::chat).containsExactly(third, second, first);
    }

    @Test
    void of_one_chat_letters_go_in_their_order_as_fast_as_a_chat_may_be_written_to() {
        long chat = chat();
        List<UUID> events =
                LongStream.range(0, 5).mapToObj(n -> post(chat, NOTICE)).toList();
        round();
        assertThat(events).extracting(this::outcome).containsExactly("sent", "sent", "sent", "open", "open");
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(events).extracting(this::outcome).containsExactly("sent", "sent", "sent", "sent", "open");
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(reached()).hasSize(5);
    }

    @Test
    void no_more_goes_out_than_telegram_takes_and_broadcasts_leave_room_for_the_rest() {
        for (int i = 0; i < 60; i++) post(chat(), BROADCAST);
        round();
        assertThat(reached()).hasSize(17);
        time.passes(Duration.ofMillis(400));
        round();
        assertThat(reached()).hasSize(27);
        UUID urgent = post(chat(), NOTICE);
        round();
        assertThat(outcome(urgent)).isEqualTo("sent");
    }

    @Test
    void what_is_of_no_use_goes_a_bounded_number_at_a_time() {
        String many = "insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after,"
                + " expires_at, closed_at) select '%s', gen_random_uuid(), 'kind', -1, 1, '', false, now(),"
                + " timestamptz '2026-11-23T08:00:00Z', %s from generate_series(1, 1200)";
        db.sql(many.formatted("OLDaaaaaaaaaaaaaaaaaaa", "now() - interval '31 days'"))
                .then()
                .block(PATIENCE);
        db.sql(many.formatted("NEVERMETaaaaaaaaaaaaaa", "null::timestamptz"))
                .then()
                .block(PATIENCE);
        UUID waits = post(chat(), NOTICE);
        new OutboxPruner(connections).prune(NOON).block(PATIENCE);
        assertThat(rows("person_id = 'OLDaaaaaaaaaaaaaaaaaaa'")).isEqualTo(200);
        assertThat(rows("person_id = 'NEVERMETaaaaaaaaaaaaaa' and closed_at is null"))
                .isEqualTo(200);
        new OutboxPruner(connections).prune(NOON).block(PATIENCE);
        assertThat(rows("person_id = 'OLDaaaaaaaaaaaaaaaaaaa'")).isZero();
        assertThat(rows("person_id = 'NEVERMETaaaaaaaaaaaaaa' and outcome = 'expired'"))
                .isEqualTo(1_200);
        assertThat(new OutboxPruner(connections).prune(NOON).block(PATIENCE)).isZero();
        assertThat(outcome(waits)).isEqualTo("open");
        db.sql("delete from outbox where person_id = 'NEVERMETaaaaaaaaaaaaaa'")
                .then()
                .block(PATIENCE);
    }

    private long rows(String which) {
        return Objects.requireNonNull(db.sql("select count(*) as rows from outbox where " + which)
                .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                .one()
                .block(PATIENCE));
    }

    @Test
    void answers_count_but_never_wait() {
        outbox("one").count(NOON, Map.of(chat(), 10, chat(), 20)).block(PATIENCE);
        UUID broadcast = post(chat(), BROADCAST);
        round();
        assertThat(outcome(broadcast)).isEqualTo("open");
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(outcome(broadcast)).isEqualTo("sent");
    }

    @Test
    void two_instances_share_the_letters_and_the_limits() {
        List<Long> chats = LongStream.range(0, 40).map(n -> chat()).boxed().toList();
        chats.forEach(chat -> post(chat, NOTICE));
        OutboxRelay other = relay("other");
        Mono.when(relay.round(), other.round()).block(PATIENCE);
        assertThat(reached()).hasSize(25).doesNotHaveDuplicates();
        time.passes(Duration.ofSeconds(1));
        Mono.when(relay.round(), other.round()).block(PATIENCE);
        assertThat(reached()).containsExactlyInAnyOrderElementsOf(chats);
    }

    @Test
    @Tag("F31")
    void all_is_silent_as_long_as_telegram_asks_and_then_everybody_is_reached_once() {
        List<Long> chats = LongStream.range(0, 30).map(n -> chat()).boxed().toList();
        chats.forEach(chat -> post(chat, BROADCAST));
        telegram.refuses("sendmessage", 429, "Too Many Requests: retry after 35", "{\"retry_after\":35}");
        round();
        int before = reached().size();
        time.passes(Duration.ofSeconds(34));
        assertThat(relay.round().block(PATIENCE)).isAfter(time.instant());
        assertThat(reached()).hasSize(before);
        // Answers go before the broadcast: they may speak again a second earlier.
        TelegramMessenger messenger =
                new TelegramMessenger(api, new TelegramRetry(Duration.ofMillis(10), 3), flood, chat -> {});
        long waiting = chat();
        CompletableFuture<@Nullable Long> answer = messenger
                .send(waiting, new OutgoingMessage("answer", List.of()))
                .toFuture();
        assertThat(answer).isNotDone();
        time.passes(Duration.ofSeconds(1));
        assertThat(answer).succeedsWithin(PATIENCE);
        round();
        assertThat(reached()).hasSize(before + 1);
        for (int second = 0; second < 3; second++) {
            time.passes(Duration.ofSeconds(1));
            round();
        }
        // The one that was turned away was sent twice, and reached its chat once.
        assertThat(reached()).contains(waiting).containsAll(chats).hasSize(chats.size() + 2);
    }

    @Test
    @Tag("F32")
    void whoever_does_not_want_us_is_left_alone_and_the_others_are_reached() {
        long gone = chat();
        UUID first = post(gone, NOTICE);
        telegram.refuses("sendmessage", 403, "Forbidden: bot was blocked by the user");
        round();
        UUID second = post(gone, NOTICE);
        UUID other = post(chat(), NOTICE);
        round();
        assertThat(List.of(outcome(first), outcome(second), outcome(other)))
                .containsExactly("unreachable", "unreachable", "sent");
        assertThat(reached()).hasSize(2);
        conversations.reachable(gone).block(PATIENCE);
        UUID again = post(gone, NOTICE);
        round();
        assertThat(outcome(again)).isEqualTo("sent");
    }

    @Test
    @Tag("F32")
    void what_fails_in_passing_is_tried_again_later_and_what_fails_for_good_is_not() {
        telegram.refuses("sendmessage", 500, "Internal Server Error");
        UUID passing = post(chat(), NOTICE);
        round();
        assertThat(outcome(passing)).isEqualTo("open");
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(outcome(passing)).isEqualTo("sent");
        telegram.refuses("sendmessage", 400, "Bad Request: can't parse entities");
        UUID hopeless = post(chat(), NOTICE);
        round();
        UUID fine = post(chat(), REMINDER);
        round();
        assertThat(List.of(outcome(hopeless), outcome(fine))).containsExactly("failed", "sent");
        UUID senseless = post(chat(), NOTICE, "no.such|screen", false, NEVER);
        for (int tries = 0; tries < 20; tries++) {
            time.passes(Duration.ofMinutes(5));
            round();
        }
        assertThat(outcome(senseless)).isEqualTo("failed");
    }

    @Test
    @Tag("F33")
    void what_an_instance_left_between_sending_and_noting_is_sent_once_more_and_the_rest_once() {
        long half = chat();
        long whole = chat();
        post(half, NOTICE);
        outbox("one").take(NOON, 1).block(PATIENCE);
        api.call(new SendMessageCall(half, new OutgoingMessage("sent, and then the end", List.of())))
                .block(PATIENCE);
        post(whole, NOTICE);
        relay("other").round().block(PATIENCE);
        assertThat(reached()).containsExactly(half, whole);
        OutboxRelay next = relay("one");
        next.prepare().then(next.round()).block(PATIENCE);
        assertThat(reached()).containsExactly(half, whole, half);
    }

    @Test
    void nobody_is_woken_but_for_what_is_urgent() {
        isQuiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
        UUID calm = post(chat(), REMINDER);
        UUID urgent = post(chat(), NOTICE, PERMANENT, true, NEVER);
        UUID useless = post(chat(), REMINDER, PERMANENT, false, NOON.plus(Duration.ofHours(1)));
        round();
        assertThat(List.of(outcome(calm), outcome(urgent), outcome(useless))).containsExactly("open", "sent", "open");
        time.passes(Duration.ofHours(2));
        round();
        assertThat(List.of(outcome(calm), outcome(useless))).containsExactly("sent", "expired");
    }

    @Test
    void the_answer_to_a_request_wakes_only_where_the_office_says_so() {
        isQuiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
        OutboxRelay product = product();
        answersAre(false);
        UUID calm = post(chat(), NOTICE, "person.let-in|EMPLOYEE", false, NEVER);
        product.round().block(PATIENCE);
        assertThat(outcome(calm)).isEqualTo("open");
        answersAre(true);
        UUID urgent = post(chat(), NOTICE, "person.let-in|EMPLOYEE", false, NEVER);
        product.round().block(PATIENCE);
        assertThat(List.of(outcome(calm), outcome(urgent))).containsExactly("open", "sent");
    }

    private OutboxRelay product() {
        BotContext context = new BotContext(
                Routes.found(SliceParts.PRODUCT), Texts.load(Locale.of("ru")), new FakeFallbackScreens(), visits);
        return new OutboxRelay(
                outbox("product"),
                conversations,
                new OutboxRelay.RelayDependencies(
                        api,
                        new NotificationRenderer(context, conversations),
                        KeptMessageStore.NONE,
                        visits,
                        flood,
                        time,
                        BotMonitor.NOBODY));
    }

    private void answersAre(boolean urgent) {
        officeSays(PolicyValues.DEFAULTS.with(new UrgentAnswer(), urgent));
    }

    private void officeSays(PolicyValues policies) {
        var rules = new OfficeRules.Result(policies, 1, new OfficeRules.Reminding(Map.of()));
        visits.answers(OfficeRules.class, query -> Mono.just(rules));
    }

    /** Seen: whoever was refused, and whoever was let in while the lists lagged, was woken at night. */
    @ParameterizedTest
    @ValueSource(strings = {"person.let-in|EMPLOYEE", "person.turned-down|A1AAAAAAAAAAAAAAAAAAAA"})
    void who_is_not_on_the_list_is_left_alone_in_the_hours_of_the_office(String answer) {
        PolicyValues hours = PolicyValues.DEFAULTS.with(new OfficeQuietHours(), TimeSpan.hours(11, 14));
        var refused = new RegistrationOf.Answer(RegistrationOf.Outcome.REFUSED, null, "why", null, null);
        visits.answers(RemindersOf.class, query -> Mono.empty());
        visits.answers(RegistrationOf.class, query -> Mono.just(new RegistrationOf.Result("Вера", null, refused)));
        OutboxRelay product = product();
        officeSays(hours);
        UUID calm = post(chat(), NOTICE, answer, false, NEVER);
        assertThat(product.round().block(PATIENCE)).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(outcome(calm)).isEqualTo("open");
        officeSays(hours.with(new UrgentAnswer(), true));
        UUID urgent = post(chat(), NOTICE, answer, false, NEVER);
        product.round().block(PATIENCE);
        assertThat(List.of(outcome(calm), outcome(urgent))).containsExactly("open", "sent");
        time.passes(Duration.ofHours(2));
        product.round().block(PATIENCE);
        product.round().block(PATIENCE);
        assertThat(outcome(calm)).isEqualTo("sent");
        assertThat(reached()).hasSize(2);
    }

    @Test
    void where_nothing_is_known_of_an_office_its_defaults_leave_people_alone() {
        visits.answers(RemindersOf.class, query -> Mono.empty());
        visits.answers(OfficeRules.class, query -> Mono.empty());
        OutboxRelay product = product();
        time.passes(Duration.ofHours(12));
        UUID calm = post(chat(), NOTICE, "person.let-in|EMPLOYEE", false, NEVER);
        assertThat(product.round().block(PATIENCE)).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(outcome(calm)).isEqualTo("open");
        time.passes(Duration.ofHours(8));
        product.round().block(PATIENCE);
        assertThat(outcome(calm)).isEqualTo("sent");
    }

    @Test
    void what_is_urgent_does_not_wait_for_what_keeps_the_same_chat_quiet() {
        isQuiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
        long chat = chat();
        UUID calm = post(chat, NOTICE);
        round();
        UUID alsoCalm = post(chat, NOTICE);
        UUID urgent = post(chat, NOTICE, PERMANENT, true, NEVER);
        // What is held back wakes nobody before what holds it.
        assertThat(relay.round().block(PATIENCE)).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(List.of(outcome(calm), outcome(alsoCalm), outcome(urgent))).containsExactly("open", "open", "sent");
        time.passes(Duration.ofHours(2));
        round();
        assertThat(List.of(outcome(calm), outcome(alsoCalm))).containsExactly("sent", "sent");
    }

    @Test
    void what_comes_next_is_told_and_nothing_where_nothing_waits() {
        assertThat(relay.round().block(PATIENCE)).isNull();
        isQuiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
        post(chat(), REMINDER);
        assertThat(relay.round().block(PATIENCE)).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void an_event_is_told_a_person_once() {
        long chat = chat();
        UUID event = post(chat, NOTICE);
        Long again = db.sql("""
                        insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
                        select person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at
                        from outbox where event_id = :event on conflict (person_id, event_id, kind) do nothing""").bind("event", event).fetch().rowsUpdated().block(PATIENCE);
        assertThat(again).isZero();
    }
}
