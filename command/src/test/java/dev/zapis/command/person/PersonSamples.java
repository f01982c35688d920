package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.messaging.core.Metadata;

/** What tests of people begin with: an office, a name on its list, a newcomer who agrees. */
final class PersonSamples {

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final Instant EARLIER = Instant.parse("2026-11-01T09:00:00Z");
    static final String VERA_KIM = keyOf("вера ким");

    private PersonSamples() {}

    static List<Object> office(Registration registration) {
        return List.of(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new RegistrationSet(OFFICE, registration, 1));
    }

    /** @param name also of the account that would act for it */
    static PersonRegistered listed(String name) {
        return new PersonRegistered(person(name), OFFICE, name, keyOf(name.toLowerCase(Locale.ROOT)));
    }

    static AccountBound bound(String name) {
        return new AccountBound(person(name), account(name), "id-of-" + name);
    }

    static ConsentGiven agreed(String name) {
        return new ConsentGiven(account(name), 1, EARLIER);
    }

    /** From the account of this name, for «Вера Ким». */
    static RegistrationAsked asked(String name) {
        return new RegistrationAsked(
                person(name), OFFICE, account(name), "Вера Ким", VERA_KIM, "+79161234567", "id-of-" + name);
    }

    static String keyOf(String name) {
        return Ids.derived("key", "name:" + name);
    }

    /** What is asked for, after what, by whom; the outcome is for each test to say. */
    record Case(List<Object> events) {

        static Case in(Registration registration) {
            return new Case(office(registration));
        }

        Case after(Object... more) {
            List<Object> all = new ArrayList<>(events);
            all.addAll(List.of(more));
            return new Case(all);
        }

        void records(Command command, Metadata by, Object... recorded) {
            Decisions.fixture()
                    .given()
                    .events(events)
                    .when()
                    .command(command, by)
                    .then()
                    .success()
                    .events(recorded);
        }

        void changesNothing(Command command, Metadata by) {
            Decisions.fixture()
                    .given()
                    .events(events)
                    .when()
                    .command(command, by)
                    .then()
                    .success()
                    .noEvents();
        }

        void refuses(Command command, Metadata by, Refusal reason) {
            Decisions.fixture()
                    .given()
                    .events(events)
                    .when()
                    .command(command, by)
                    .then()
                    .noEvents()
                    .exceptionSatisfies(refusedFor(reason));
        }
    }
}
