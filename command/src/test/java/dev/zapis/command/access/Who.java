package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;

import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.Metadata;

/** Who asks: the columns of the table of access, in its order. */
enum Who {
    /** Has agreed that data are kept, and is nobody yet. */
    STRANGER,
    GUEST(Role.GUEST),
    EMPLOYEE(Role.EMPLOYEE),
    HEAD(Role.EMPLOYEE, Role.HEAD),
    PROVIDER(Role.EMPLOYEE, Role.PROVIDER),
    SPEAKER(Role.EMPLOYEE, Role.SPEAKER),
    ORGANIZER(Role.EMPLOYEE, Role.ORGANIZER),
    ADMIN(Role.EMPLOYEE, Role.ADMIN),
    /** An admin until access was suspended. */
    INACTIVE(Role.EMPLOYEE, Role.ADMIN),
    /** By configuration alone; has taken no name. */
    CONFIGURED,
    HOUSE;

    private static final String NAME = "Requester";

    private final List<Role> roles;

    Who(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The column's head in the table. */
    String head() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<PersonEvent> past() {
        List<PersonEvent> past = new ArrayList<>();
        if (this == HOUSE) return past;
        past.add(new ConsentGiven(account(NAME), 1, Decisions.NOW));
        if (this == CONFIGURED) past.add(new AdminConfigured(account(NAME)));
        if (!roles.isEmpty()) {
            past.add(new PersonRegistered(person(NAME), World.OFFICE, NAME, Ids.derived("key", NAME)));
            past.add(new AccountBound(person(NAME), account(NAME), "id-of-" + NAME));
            roles.forEach(role -> past.add(new RoleGiven(person(NAME), role)));
        }
        if (this == INACTIVE) past.add(new PersonDeactivated(person(NAME), World.OFFICE, "left"));
        return past;
    }

    boolean isSomebody() {
        return !roles.isEmpty();
    }

    Metadata metadata() {
        if (this == HOUSE) return Decisions.byHouse();
        return isSomebody() ? Decisions.by(NAME) : Decisions.byNewcomer(NAME);
    }
}
