package dev.zapis.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.agreement.Product.Somebody;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.ForgetPerson;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.RemovePerson;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Whoever leaves, while they do what they can: commands, reactions and tables over one log. */
@Tag("F51")
class LeavingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 9;
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final List<LocalDate> DAYS = Stream.iterate(LocalDate.of(2026, 11, 23), day -> day.plusDays(1))
            .limit(5)
            .toList();
    private static final String LIVE = "select desk_id || ' ' || day from desk_booking where is_live order by 1";
    private static final String LAG = "select ((select max(position) from event) - position)::text from token"
            + " where processor = '" + CancelDeskBookingsOf.CAUSE + "'";
    private static final String ENDED_TWICE = """
            select convert_from(payload, 'UTF8')::json ->> 'booking' from event
            where type = 'zapis.desk.DeskBookingCancelled' group by 1 having count(*) > 1""";

    private final Product product = new Product();
    private final AreaId area = new AreaId(new CommandId(id("area")).makes("area"));
    private final List<DeskId> desks = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private ProjectionEngine reacting = product.reacts();

    LeavingIT() {
        product.tells(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")), id("office"));
        product.tells(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN), id("registration"));
        product.tells(new AddArea(OFFICE, "Area"), id("area"));
        for (int i = 0; i <= PEOPLE; i++) {
            product.tells(new AddDesk(OFFICE, area, "D" + i), id("desk " + i));
            desks.add(new DeskId(new CommandId(id("desk " + i)).makes("desk")));
            people.add(somebody("Somebody " + (char) ('A' + i)));
        }
    }

    private static String id(String wish) {
        return Ids.derived("wish", wish);
    }

    private Somebody somebody(String name) {
        String account = Ids.derived("account", name);
        product.tells(new GiveConsent(1), newcomer(account, id("consent " + name)));
        product.tells(new TakeName(OFFICE, name), newcomer(account, id(name)));
        return new Somebody(new PersonId(new CommandId(id(name)).makes("person")), account);
    }

    private static Map<String, String> newcomer(String account, String command) {
        return Map.of(
                MetadataKeys.ACTOR, "newcomer",
                MetadataKeys.ACCOUNT, account,
                MetadataKeys.TELEGRAM, account,
                MetadataKeys.COMMAND, command,
                MetadataKeys.AT, Product.NOW.toString());
    }

    @AfterEach
    void close() {
        reacting.close().block(PATIENCE);
        product.close();
    }

    private static Command leaving(int how, PersonId person) {
        return switch (how % 3) {
            case 0 -> new DeactivatePerson(person, "why");
            case 1 -> new RemovePerson(person, "why");
            default -> new ForgetPerson(person);
        };
    }

    private Mono<Long> booking(int person, int day) {
        var book = new BookDesk(OFFICE, desks.get(person), DAYS.get(day), DayPart.ALL);
        return product.order(book, people.get(person).asking(id("book " + person + " " + day)));
    }

    private Mono<Long> leaving(int person) {
        var metadata = Map.of(
                MetadataKeys.ACTOR, "house",
                MetadataKeys.COMMAND, id("leave " + person),
                MetadataKeys.AT, Product.NOW.toString());
        return product.order(leaving(person, people.get(person).person()), metadata);
    }

    private void reacted() {
        Awaitility.await().atMost(PATIENCE).until(() -> product.rows(LAG), List.of("0")::equals);
        product.catchesUp();
    }

    @Test
    void whoever_books_while_they_leave_has_nothing_in_the_end_and_others_have_the_desks() {
        product.tellsAtOnce(IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(person -> Stream.of(booking(person, 0), booking(person, 1)))
                .toList());
        product.tellsAtOnce(IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(person ->
                        Stream.of(booking(person, 2), booking(person, 3), leaving(person), booking(person, 4)))
                .toList());
        reacted();
        assertThat(product.rows(LIVE)).isEmpty();
        assertThat(product.rows(ENDED_TWICE)).isEmpty();
        for (int person = 0; person < PEOPLE; person++) {
            BookDesk again = new BookDesk(OFFICE, desks.get(person), DAYS.getFirst(), DayPart.ALL);
            assertThat(product.refusal(again, people.get(person).asking(id("again"))))
                    .isPresent();
            assertThat(product.refusal(again, people.get(PEOPLE).asking(id("instead"))))
                    .isEmpty();
        }
    }

    @Test
    void who_leaves_while_nobody_reacts_loses_it_when_somebody_does() {
        product.tellsAtOnce(List.of(booking(0, 0), booking(0, 1), booking(1, 0)));
        reacting.close().block(PATIENCE);
        product.tellsAtOnce(List.of(leaving(0)));
        product.catchesUp();
        assertThat(product.rows(LIVE)).hasSize(3);
        reacting = product.reacts();
        reacted();
        assertThat(product.rows(LIVE)).containsExactly(desks.get(1) + " " + DAYS.getFirst());
    }
}
