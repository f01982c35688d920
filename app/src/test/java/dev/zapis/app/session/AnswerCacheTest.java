package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.QueryHandlers;
import dev.zapis.query.office.ChangedTexts;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.WhoIs;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AnswerCacheTest {

    private static final TelegramUser ANNA = new TelegramUser(1, "Anna", null, "en");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    private final FakeReadPositions tables =
            new FakeReadPositions().stand("person", 9, 9).stand("office", 3, 3).stand("desk", 20, 20);
    private final List<String> asked = new ArrayList<>();
    private Set<Role> roles = Set.of(Role.ADMIN);
    private int changes;
    private final QuerySender queries = new QuerySender(
            new QueryHandlers(AnswerCacheTest::none)
                    .add(new Who())
                    .add(new Offices())
                    .add(new Words()),
            tables);
    private final OwnPositions own = new OwnPositions(() -> Mono.just(Map.of()));
    private final CurrentUserResolver users = new CurrentUserResolver(
            new HmacHasher(new byte[32]), MOSCOW, new TextOverrideService(Texts.load(Locale.ENGLISH)), Set.of());

    private static <T> T none(Class<T> type) {
        throw new AssertionError("no " + type);
    }

    private final class Who {

        @QueryHandler
        Mono<WhoIs.Result> handle(WhoIs query) {
            return Mono.fromSupplier(() -> {
                asked.add("who");
                return new WhoIs.Result(
                        new PersonId(Ids.derived("anna")),
                        "Anna",
                        OFFICE,
                        roles,
                        new WhoIs.Chosen(null, null),
                        new WhoIs.Standing(true, true, null));
            });
        }
    }

    private final class Offices {

        @QueryHandler
        Mono<OpenOffices.Result> handle(OpenOffices query) {
            return Mono.fromSupplier(() -> {
                asked.add("offices");
                var office = new OpenOffices.Office(OFFICE, "Office", MOSCOW);
                return new OpenOffices.Result(List.of(office), changes);
            });
        }
    }

    /** One that is behind: none of the changes is there. */
    private final class Words {

        @QueryHandler
        Mono<ChangedTexts.Result> handle(ChangedTexts query) {
            return Mono.fromSupplier(() -> {
                asked.add("words");
                return new ChangedTexts.Result(List.of(), 0);
            });
        }
    }

    /** Who taps, before and after something was told. */
    private CurrentUser taps(String... types) {
        var progress = new VisitReadProgress(queries, own, ANNA.telegramId());
        progress.begun().then(users.of(ANNA, progress)).block();
        if (types.length > 0) progress.recorded(new CommandSender.Recorded(21, Set.of(types)));
        return Objects.requireNonNull(users.of(ANNA, progress).block());
    }

    @Test
    void who_asks_and_which_offices_there_are_is_asked_once() {
        taps();
        taps("desk.Booked");
        assertThat(asked).containsExactlyInAnyOrder("who", "offices");
    }

    @Test
    void what_a_person_did_is_known_at_once() {
        taps();
        tables.stand("person", 9, 21);
        taps("person.Renamed");
        assertThat(asked).containsExactlyInAnyOrder("who", "offices", "who");
    }

    @Test
    void a_role_that_was_taken_away_elsewhere_is_seen_when_the_tables_have_it() {
        assertThat(taps().has(Role.ADMIN)).isTrue();
        tables.stand("person", 30, 9);
        taps();
        roles = Set.of();
        tables.stand("person", 30, 30);
        assertThat(taps().has(Role.ADMIN)).isFalse();
        asked.clear();
        taps();
        assertThat(asked).isEmpty();
    }

    /** What others recorded is waited for by its position alone while nobody knows yet what it feeds. */
    private CurrentUser tapsAfter(long position) {
        var progress = new VisitReadProgress(queries, own, ANNA.telegramId());
        progress.happened(position).block();
        return Objects.requireNonNull(users.of(ANNA, progress).block());
    }

    @Test
    void what_was_waited_for_is_seen_though_it_is_not_known_yet_what_it_feeds() {
        assertThat(taps().has(Role.ADMIN)).isTrue();
        roles = Set.of();
        tables.knownUpTo(20).stand("person", 9, 30).stand("office", 3, 30);
        assertThat(tapsAfter(30).has(Role.ADMIN)).isFalse();
        asked.clear();
        assertThat(taps().has(Role.ADMIN)).isFalse();
        assertThat(asked).contains("who");
        tables.knownUpTo(30).stand("person", 25, 30);
        taps();
        asked.clear();
        assertThat(taps().has(Role.ADMIN)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void changed_words_are_asked_for_until_they_are_there() {
        changes = 1;
        taps();
        assertThat(asked).containsExactlyInAnyOrder("who", "offices", "words", "words");
    }

    @Test
    void nothing_is_remembered_while_it_is_not_known_what_comes() {
        tables.stand("person", -1, 9);
        taps();
        assertThat(asked).containsExactlyInAnyOrder("who", "offices", "who");
    }

    @Test
    void what_an_event_makes_void_is_kept_in_no_memory() {
        AnswerCache answers = new AnswerCache(tables, System::nanoTime);
        answers.answer(new Question(1), Map.of("person", 0L), Mono.just(1)).block();
        answers.answer(new Question(2), Map.of("person", 0L), Mono.just(2)).block();
        assertThat(answers.size()).isEqualTo(2);
        tables.stand("desk", 21, 21);
        assertThat(answers.size()).isEqualTo(2);
        tables.stand("person", 10, 9);
        assertThat(answers.size()).isZero();
    }

    private record Question(int number) implements Query<Integer> {}

    @Test
    void answers_are_remembered_for_a_while_and_in_numbers() {
        long[] now = {Long.MAX_VALUE};
        int[] times = {0};
        AnswerCache answers = new AnswerCache(tables, () -> now[0]);
        Mono<Integer> count = Mono.fromSupplier(() -> ++times[0]);
        assertThat(answers.answer(new Question(0), Map.of("desk", 0L), count).block())
                .isOne();
        now[0] += Duration.ofSeconds(29).toNanos();
        assertThat(answers.answer(new Question(0), Map.of("desk", 0L), count).block())
                .isOne();
        now[0] += Duration.ofSeconds(2).toNanos();
        assertThat(answers.answer(new Question(0), Map.of("desk", 0L), count).block())
                .isEqualTo(2);
        for (int number = 1; number <= 10_000; number++)
            answers.answer(new Question(number), Map.of("desk", 0L), count).block();
        assertThat(answers.answer(new Question(0), Map.of("desk", 0L), count).block())
                .isEqualTo(10_003);
    }
}
