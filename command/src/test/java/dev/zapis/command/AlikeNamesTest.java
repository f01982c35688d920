package dev.zapis.command;

import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.FormTeam;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.RenameArea;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is added beside somebody can be told from them. */
@Tag("F47")
class AlikeNamesTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId HALL = new AreaId(Ids.derived("hall"));
    private static final AreaId LOFT = new AreaId(Ids.derived("loft"));

    private static List<Object> office(Stream<?> more) {
        return Stream.concat(Stream.of(new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow"))), more)
                .toList();
    }

    /** With the hash by which names were compared before their looks were. */
    private static PersonRegistered registered(String name) {
        String before = name.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return new PersonRegistered(person(name), OFFICE, name, Ids.derived("key", "name:" + before));
    }

    @Test
    void whoever_looks_like_somebody_of_the_staff_list_is_left_out() {
        List<String> staff =
                Pairs.all().map(pair -> (String) pair.get()[0]).distinct().toList();
        List<String> alike = Pairs.all().map(pair -> (String) pair.get()[1]).toList();
        assertThat(alike).hasSizeGreaterThanOrEqualTo(40);
        Decisions.fixture()
                .given()
                .events(office(staff.stream().map(AlikeNamesTest::registered)))
                .when()
                .command(new AddNames(OFFICE, alike), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void of_a_list_the_first_is_added_whichever_it_is() {
        Decisions.fixture()
                .given()
                .events(office(Stream.empty()))
                .when()
                .command(new AddNames(OFFICE, List.of("Capa Coco", "Сара Сосо", "Cара Сосо")), byHouse())
                .then()
                .eventsSatisfy(events -> assertThat(events).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164\u3164", "\u115F\u1160 \uFFA0", "\u2800\u2800", "\uFE0F\u034F", "\u00A0\u200D"})
    void what_nobody_sees_names_nobody(String invisible) {
        assertThat(AddNames.objection(invisible)).contains(PersonRefusal.NAME_LENGTH);
        refused(new AddDesk(OFFICE, HALL, invisible), DeskRefusal.NAME_LENGTH);
        refused(new AddArea(OFFICE, invisible), OfficeRefusal.NAME_LENGTH);
        refused(new FormTeam(OFFICE, invisible), OfficeRefusal.NAME_LENGTH);
        refused(
                new OpenOffice(new OfficeId(Ids.derived("other")), invisible, ZoneId.of("Europe/Moscow")),
                OfficeRefusal.NAME_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"C6, С6", "Зал А, Зал A", "Зал А, 3ал А", "Зал А, Зал\u00A0А", "Зал А, Зал А\u3164", "Зал А, ЗАЛ A"})
    void desks_areas_and_teams_have_names_of_their_own(String name, String alike) {
        refused(name, new AddDesk(OFFICE, HALL, alike), DeskRefusal.NAME_KNOWN);
        refused(name, new AddArea(OFFICE, alike), OfficeRefusal.AREA_KNOWN);
        refused(name, new RenameArea(OFFICE, LOFT, alike), OfficeRefusal.AREA_KNOWN);
        refused(name, new FormTeam(OFFICE, alike), OfficeRefusal.TEAM_KNOWN);
    }

    private static void refused(Command command, Refusal reason) {
        refused("Зал А", command, reason);
    }

    private static void refused(String name, Command command, Refusal reason) {
        Decisions.fixture()
                .given()
                .events(office(Stream.of(
                        new AreaAdded(OFFICE, HALL, name),
                        new AreaAdded(OFFICE, LOFT, "Loft"),
                        new TeamFormed(OFFICE, new TeamId(Ids.derived("team")), name),
                        new DeskAdded(new DeskId(Ids.derived("desk")), OFFICE, HALL, name))))
                .when()
                .command(command, byHouse())
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(reason));
    }
}
