package dev.zapis.query;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.office.BotText;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.person.Colleagues;
import dev.zapis.query.person.FreeNames;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.person.StaffList;
import dev.zapis.query.state.SystemStatus;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A part of a name is found by an index, in a database that knows no letters but ASCII. */
class NameSearchIT {

    private static final int PEOPLE = 5_000;
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final TeamId TEAM = new TeamId(Ids.derived("team"));
    private static final String AREA = Ids.derived("area");
    private static final String DESK = Ids.derived("desk");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Viewer ADMIN = new Viewer(null, true);

    private static final Map<String, Object> BOUND = Map.ofEntries(
            Map.entry("office", OFFICE.value()),
            Map.entry("team", TEAM.value()),
            Map.entry("trigrams", NameSearch.trigrams(NameSearch.shape("ёлкин 4321"))),
            Map.entry("part", "%" + NameSearch.shape("ёлкин 4321") + "%"),
            Map.entry("only", "ALL"),
            Map.entry("size", 10),
            Map.entry("skipped", 0),
            Map.entry("offset", 0),
            Map.entry("limit", 10),
            Map.entry("exact", "x"),
            Map.entry("letters", 1),
            Map.entry("from", DAY),
            Map.entry("admin", true),
            Map.entry("viewer", ""));

    private static final ReadTables TABLES = new ReadTables();
    private static final Overheard CLIENT = new Overheard(TABLES.client(), new ArrayList<>());
    private static final QueryHandlers QUERIES = QueryModule.handlers(NameSearchIT::component);

    /** Remembers what it is asked. */
    private record Overheard(DatabaseClient client, List<String> asked) implements DatabaseClient {

        @Override
        public ConnectionFactory getConnectionFactory() {
            return client.getConnectionFactory();
        }

        @Override
        public GenericExecuteSpec sql(String sql) {
            asked.add(sql);
            return client.sql(sql);
        }

        @Override
        public GenericExecuteSpec sql(Supplier<String> sql) {
            return sql(sql.get());
        }

        @Override
        public <T> Mono<T> inConnection(Function<Connection, Mono<T>> action) {
            return client.inConnection(action);
        }

        @Override
        public <T> Flux<T> inConnectionMany(Function<Connection, Flux<T>> action) {
            return client.inConnectionMany(action);
        }
    }

    private static <T> T component(Class<T> type) {
        NewNames.Keys keys = name -> List.of("key of " + name);
        SystemStatus.Source status = Mono::empty;
        BotText.Source texts = List::of;
        return Stream.of(CLIENT, keys, status, texts)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    static void a_large_office() {
        client().sql("""
                        insert into person (person_id, office_id, name, sought, shape, trigrams, name_key, state, visibility)
                        select (:ids::text[])[n], :office, name, sought, shape,
                               array(select distinct substr(shape, i, 3) from generate_series(1, length(shape) - 2) i),
                               'key of ' || name, 'ACTIVE', 'ALL'
                        from (select n, 'Имя' || n || ' Ёлкин ' || n as name, 'имя' || n || ' елкин ' || n as sought,
                                     :first || n || :last || n as shape
                              from generate_series(1, :people) n) numbered""")
                .bind("first", NameSearch.shape("имя"))
                .bind("last", NameSearch.shape("x ёлкин x").replace("x", ""))
                .bind("office", OFFICE.value())
                .bind("ids", ids("person", PEOPLE))
                .bind("people", PEOPLE)
                .then()
                .block();
        client().sql("insert into area (area_id, office_id, name) values (:area, :office, 'Hall')")
                .bind("area", AREA)
                .bind("office", OFFICE.value())
                .then()
                .block();
        client().sql("insert into desk (desk_id, office_id, area_id, name) values (:desk, :office, :area, 'A1')")
                .bind("area", AREA)
                .bind("desk", DESK)
                .bind("office", OFFICE.value())
                .then()
                .block();
        client().sql("""
                        insert into desk_booking (booking_id, desk_id, office_id, person_id, day, part, is_live, position)
                        select (:bookings::text[])[n + d * :people], :desk, :office, (:ids::text[])[n], :day::date + d, 'ALL', true, n
                        from generate_series(1, :people) n, generate_series(0, 4) d""")
                .bind("office", OFFICE.value())
                .bind("people", PEOPLE)
                .bind("desk", DESK)
                .bind("ids", ids("person", PEOPLE))
                .bind("bookings", ids("booking", PEOPLE * 5))
                .bind("day", DAY)
                .then()
                .block();
        client().sql("analyze").then().block();
    }

    private static String[] ids(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(each -> Ids.derived(kind, String.valueOf(each)))
                .toArray(String[]::new);
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static DatabaseClient client() {
        return CLIENT.client();
    }

    private static <R> R ask(Query<R> query) {
        CLIENT.asked().clear();
        return answer(QUERIES.answer(query));
    }

    @Test
    void the_database_knows_nothing_of_cyrillic_letters() {
        assertThat(answer(client().sql("select lower('Ё') = 'Ё' as same")
                        .map(row -> Rows.flag(row, "same"))
                        .one()))
                .isTrue();
    }

    @Test
    void whoever_is_somewhere_is_found_along_the_index() {
        var found = ask(new ColleagueSearch(OFFICE, "ёЛКИН 4321", DAY, 10, ADMIN));
        assertThat(found.bookings()).hasSize(5).allMatch(booking -> "Имя4321 Ёлкин 4321".equals(booking.personName()));
        theIndexServes();
    }

    @Test
    void colleagues_are_found_along_the_index() {
        var found = ask(new Colleagues(OFFICE, "ёЛКИН 4321", 10, ADMIN));
        assertThat(found.names()).containsExactly("Имя4321 Ёлкин 4321");
        theIndexServes();
    }

    @Test
    void people_for_a_team_are_found_along_the_index() {
        var found = ask(new TeamPeople(OFFICE, TEAM, "Имя4321 Е", 10));
        assertThat(found.people()).extracting(TeamPeople.Somebody::name).containsExactly("Имя4321 Ёлкин 4321");
        theIndexServes();
    }

    @Test
    void a_part_of_the_staff_list_is_found_along_the_index() {
        var found = ask(new StaffList(OFFICE, "лкин 4321", StaffList.Only.ALL, 0, 10));
        assertThat(found.people()).extracting(StaffList.Row::name).containsExactly("Имя4321 Ёлкин 4321");
        theIndexServes();
    }

    @Test
    void names_to_choose_from_are_found_along_the_index() {
        var found = ask(new FreeNames(OFFICE, "ЁЛКИН 4321", 0, 10));
        assertThat(found.names()).extracting(FreeNames.Name::name).containsExactly("Имя4321 Ёлкин 4321");
        theIndexServes();
    }

    @Test
    void one_letter_is_found_in_all_who_have_it() {
        var found = ask(new StaffList(OFFICE, "9", StaffList.Only.ALL, 0, 10));
        assertThat(found.total()).isEqualTo(1_355);
        assertThat(ask(new FreeNames(OFFICE, null, 0, 10)).count()).isEqualTo(PEOPLE);
    }

    @Test
    void a_part_that_looks_the_same_is_found_everywhere() {
        everySearchFinds("елкиh 4321", "Имя4321 Ёлкин 4321");
    }

    private static void everySearchFinds(String part, String name) {
        assertThat(ask(new ColleagueSearch(OFFICE, part, DAY, 10, ADMIN)).bookings())
                .extracting(Booking::personName)
                .containsOnly(name);
        assertThat(ask(new TeamPeople(OFFICE, TEAM, part, 10)).people())
                .extracting(TeamPeople.Somebody::name)
                .containsExactly(name);
        assertThat(ask(new StaffList(OFFICE, part, StaffList.Only.ALL, 0, 10)).people())
                .extracting(StaffList.Row::name)
                .containsExactly(name);
        assertThat(ask(new FreeNames(OFFICE, part, 0, 10)).names())
                .extracting(FreeNames.Name::name)
                .containsExactly(name);
    }

    private static void theIndexServes() {
        assertThat(CLIENT.asked()).isNotEmpty().allSatisfy(sql -> assertThat(plan(sql))
                .contains("_trigrams_idx"));
    }

    private static String plan(String sql) {
        DatabaseClient.GenericExecuteSpec explained = client().sql("explain " + sql);
        for (var bound : BOUND.entrySet()) {
            boolean isAsked = Pattern.compile("(?<!:):" + bound.getKey() + "\\b")
                    .matcher(sql)
                    .find();
            if (isAsked) explained = explained.bind(bound.getKey(), bound.getValue());
        }
        return String.join(
                "\n",
                answer(explained
                        .map(row -> String.valueOf(row.get(0, String.class)))
                        .all()
                        .collectList()));
    }
}
