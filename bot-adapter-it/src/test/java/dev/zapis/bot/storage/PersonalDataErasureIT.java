package dev.zapis.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.AccountRecords.Message;
import dev.zapis.bot.dialog.AccountRecords.Notice;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

class PersonalDataErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PersonalDataErasure SEMYON = new PersonalDataErasure(
            "semyon", Set.of(4711L), Set.of("Семён Ли"), Set.of("+7 (900) 123-45-67", "4711", "Ушёл, сказав |"));

    private final DatabaseAddress address = TestPostgres.fresh("bot");
    private final Database database = TestPostgres.open(address, 2);

    @BeforeEach
    void somebodyElse() {
        given("insert into dialog (bot_id, chat_id, renders, current, trail)"
                + " values (1, 5000, 7, 'home', '{desk.free}')");
    }

    @AfterEach
    void close() {
        database.close().block(PATIENCE);
        TestPostgres.drop(address);
    }

    @Test
    void all_of_the_persons_own_goes_and_what_is_being_handled_is_handled_still() {
        given("""
                insert into inbox (bot_id, update_id, chat_id, payload, handled_at, error) values
                    (1, 1, 4711, null, now(), null), (1, 2, 4711, 'put aside', null, 'failed'),
                    (1, 3, 4711, 'under way', null, null), (1, 4, 5000, null, now(), null)""");
        given("insert into dialog (bot_id, chat_id, renders, trail) values (1, 4711, 1, '{}')");
        given("insert into callback_token values (1, 4711, 'a', 'x', now()), (1, 5000, 'b', 'x', now())");
        given("insert into send_limit values (1, 4711, 1, now()), (1, 5000, 1, now()), (1, 0, 1, now())");
        kept(4711, "x");
        kept(5000, "x");
        letter("semyon", 9, "x");
        letter("other", 4711, "x");
        letter("other", 5000, "x");

        remove(SEMYON);
        remove(SEMYON);

        assertThat(found("select string_agg(update_id || coalesce(chat_id || ':' || coalesce(payload, ''), ''), ' '"
                        + " order by update_id) from inbox"))
                .isEqualTo("1 2 34711:under way 45000:");
        assertThat(found("select string_agg(chat_id::text, ' ') from dialog")).isEqualTo("5000");
        assertThat(found("select string_agg(token, ' ') from callback_token")).isEqualTo("b");
        assertThat(found("select string_agg(chat_id::text, ' ') from kept_message"))
                .isEqualTo("5000");
        assertThat(found("select string_agg(chat_id::text, ' ') from kept_message_thing"))
                .isEqualTo("5000");
        assertThat(found("select string_agg(chat_id::text, ' ' order by chat_id) from send_limit"))
                .isEqualTo("0 5000");
        assertThat(found("select string_agg(person_id || chat_id, ' ') from outbox"))
                .isEqualTo("other5000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.found|Семён",
                "desk.found|семен",
                "desk.found|где сидит СЕМЁН?",
                "desk.found|семёнова",
                "desk.found|a|\\0|Семен\\sЛи",
                "person.phone|8 900 123-45-67",
                "person.phone|9001234567"
            })
    void what_others_typed_of_the_person_goes(String target) {
        letter("other", 5000, target);
        kept(5000, target);
        given("insert into callback_token values (1, 5000, 'a', '%s', now())".formatted(target));
        given("insert into dialog (bot_id, chat_id, renders, current, trail)"
                + " values (1, 6000, 7, '%1$s', '{}'), (1, 7000, 7, 'home', array['desk.free', '%1$s'])"
                        .formatted(target));
        given(
                "insert into inbox (bot_id, update_id, chat_id, payload, error) values (1, 1, 5000, '{\"text\":\"%s\"}', 'x')"
                        .formatted(target));

        remove(SEMYON);

        assertThat(found("select count(*) from outbox")).isEqualTo("0");
        assertThat(found("select count(*) from callback_token")).isEqualTo("0");
        assertThat(found("select count(*) from kept_message")).isEqualTo("0");
        assertThat(found("select count(payload) from inbox")).isEqualTo("0");
        assertThat(found("select string_agg(chat_id || coalesce(current, '') || trail::text || renders, ' '"
                        + " order by chat_id) from dialog"))
                .isEqualTo("5000home{desk.free}7 6000{}7 7000{}7");
    }

    @Test
    void a_reason_that_somebody_typed_goes_where_it_stands_as_a_whole() {
        var reason = Routes.writtenText("Ушёл, сказав |");
        given("insert into callback_token values (1, 5000, 'a', 'person.remove|x|%s', now())".formatted(reason));
        given("insert into callback_token values (1, 5000, 'b', 'person.remove|x|%s.|y', now())".formatted(reason));

        remove(SEMYON);

        assertThat(found("select string_agg(token, ' ') from callback_token")).isEqualTo("b");
    }

    /** Seen: with one who was forgotten went what others had been told, as they had been told it for the same reason. */
    @ParameterizedTest
    @ValueSource(strings = {"#closed", "ремонт"})
    void what_others_were_told_of_themselves_for_the_same_reason_stays(String reason) {
        String target = "desk.called-off|A1AAAAAAAAAAAAAAAAAAAA|A2AAAAAAAAAAAAAAAAAAAA|" + Routes.writtenText(reason);
        letter("semyon", 4711, target);
        letter("other", 5000, target);
        kept(4711, target);
        kept(5000, target);

        remove(new PersonalDataErasure("semyon", Set.of(4711L), Set.of("Семён Ли"), Set.of(reason)));

        assertThat(found("select string_agg(person_id, ' ') from outbox")).isEqualTo("other");
        assertThat(found("select string_agg(chat_id::text, ' ') from kept_message"))
                .isEqualTo("5000");
    }

    @Test
    void a_ready_reason_is_nobody_s() {
        given("insert into callback_token values (1, 5000, 'a', 'people.act.do|x|REMOVE|#left', now())");
        given("insert into dialog (bot_id, chat_id, renders, current, trail)"
                + " values (1, 6000, 7, 'people.act.because|x|REMOVE|#left', '{}')");

        remove(new PersonalDataErasure("semyon", Set.of(4711L), Set.of("Семён Ли"), Set.of("#left")));

        assertThat(found("select string_agg(token, ' ') from callback_token")).isEqualTo("a");
        assertThat(found("select current from dialog where chat_id = 6000")).startsWith("people.act.because");
    }

    @ParameterizedTest
    @CsvSource({
        "semyon.list|1",
        "desk.found|Сем",
        "desk.found|Лиза",
        "person.phone|9001234568",
        "desk.found|место",
        "desk.found|Кабинет",
        "home,"
    })
    void what_is_not_of_the_person_stays(String target) {
        given("insert into callback_token values (1, 5000, 'a', '%s', now())".formatted(target));

        remove(new PersonalDataErasure(
                "semyon",
                Set.of(4711L),
                Set.of("Семён Ли", "Semyon"),
                Set.of("+7 (900) 123-45-67", "4711", "Занято место", "нет")));

        assertThat(found("select count(*) from callback_token")).isEqualTo("1");
        assertThat(found("select current || trail::text from dialog")).isEqualTo("home{desk.free}");
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_removed_but_letters() {
        letter("semyon", 5000, "x");
        letter("other", 5000, "x");

        remove(new PersonalDataErasure("semyon", Set.of(), Set.of(), Set.of()));

        assertThat(found("select string_agg(person_id, ' ') from outbox")).isEqualTo("other");
        assertThat(found("select current || trail::text from dialog")).isEqualTo("home{desk.free}");
    }

    @Test
    void before_that_it_can_be_looked_at_by_its_person_alone() {
        PersonId vera = new PersonId(Ids.derived("vera"));
        given("""
                insert into inbox (bot_id, update_id, chat_id, payload, handled_at, error) values
                    (1, 1, 4711, null, now(), null), (1, 2, 4711, 'put aside', null, 'failed'),
                    (1, 3, 5000, 'of another', null, null)""");
        given("insert into dialog (bot_id, chat_id, renders, current, trail, language)"
                + " values (1, 4711, 1, 'desk.found|Борис', '{home,desk.free}', 'ru')");
        given("insert into callback_token values (1, 4711, 'a', 'x|Борис', now()), (1, 5000, 'b', 'x', now())");
        given("insert into send_limit values (1, 4711, 1, now()), (1, 5000, 1, now())");
        given("insert into upload values (4711, 'u', '{Борис,Вера}', now())");
        kept(4711, "desk.booked|x");
        kept(5000, "desk.booked|y");
        letter(vera.value(), 9, "desk.reminder|x");
        letter("other", 4711, "desk.reminder|y");
        letter("other", 5000, "desk.reminder|z");
        var records = new AccountRecordsRepository(DatabaseClient.create(database.connections()));

        var own = Objects.requireNonNull(records.chat(4711, vera).block(PATIENCE));

        assertThat(own.place())
                .isNotNull()
                .matches(place -> "desk.found".equals(place.screen())
                        && place.trail() == 2
                        && "ru".equals(place.language())
                        && place.unreachable() == null);
        assertThat(own.buttons().count()).isEqualTo(1);
        assertThat(own.updates().count()).isEqualTo(2);
        assertThat(own.updates().withContent()).isEqualTo(1);
        assertThat(own.messages().newest()).extracting(Message::screen).containsExactly("desk.booked");
        assertThat(own.messages().things()).isEqualTo(1);
        assertThat(own.notices().newest()).extracting(Notice::screen).containsExactly("desk.reminder", "desk.reminder");
        assertThat(own.notices().left()).isZero();
        assertThat(own.upload()).isNotNull().matches(upload -> upload.lines() == 2);
        assertThat(own.counted()).isNotNull();
        assertThat(own.toString()).doesNotContain("Борис", "Вера");

        var nobody = Objects.requireNonNull(records.chat(1, null).block(PATIENCE));
        assertThat(nobody.place()).isNull();
        assertThat(nobody.updates().count()).isZero();
    }

    private void kept(long chat, String target) {
        found("select keep_message(1, %d, 7, '%s', 0, true, '', 0, now(), now(), array['a=b'], 50)"
                .formatted(chat, target));
    }

    private void letter(String person, long chat, String target) {
        given("""
                insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent, send_after, expires_at)
                values ('%s', gen_random_uuid(), 'k', %d, 1, '%s', false, now(), now())""".formatted(person, chat, target));
    }

    private void remove(PersonalDataErasure erasure) {
        database.transact(connection -> Flux.fromIterable(erasure.removals())
                        .concatMap(removal -> Sql.update(
                                connection, removal.sql(), removal.arguments().toArray()))
                        .then())
                .block(PATIENCE);
    }

    private void given(String sql) {
        try {
            TestPostgres.execute(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private String found(String sql) {
        try {
            return TestPostgres.ask(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
