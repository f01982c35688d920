package dev.zapis.command;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.UndoSamples.ACT;
import static dev.zapis.command.UndoSamples.ADMIN;
import static dev.zapis.command.UndoSamples.ANNA;
import static dev.zapis.command.UndoSamples.OFFICE;
import static dev.zapis.command.UndoSamples.did;
import static dev.zapis.command.UndoSamples.done;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;

import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.UndoNames;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonId;
import java.time.Duration;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What was done about people is taken back: names, accounts, places on the staff list. */
class UndoPeopleTest {

    private static final UndoPersonChange ANNA_BACK = new UndoPersonChange(ANNA, ACT, UndoWindow.RESULT);

    private static final RegistrationAsked ASKED = new RegistrationAsked(
            person("Again"), OFFICE, account("Anna"), "Anna", Ids.derived("key", "Anna"), null, "id-of-Anna");
    private static final ConsentGiven CONSENT = new ConsentGiven(account("Anna"), 4, NOW.minus(Duration.ofDays(9)));
    private static final PersonRemoved REMOVED = new PersonRemoved(ANNA, OFFICE, Ids.derived("key", "Anna"), "why");
    private static final AccountReleased RELEASED = new AccountReleased(ANNA, account("Anna"), "why");
    private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(account("Anna"));
    private static final AccountBound BOUND = new AccountBound(ANNA, account("Anna"), "id-of-Anna");

    private static Given removed(Object... before) {
        return did(given().event(CONSENT).events(before), ADMIN, Duration.ofMinutes(1), REMOVED, RELEASED, WITHDRAWN);
    }

    private static PersonReinstated reinstated(boolean isActive) {
        return new PersonReinstated(ANNA, OFFICE, Ids.derived("key", "Anna"), isActive);
    }

    @Test
    void whoever_was_removed_is_on_the_list_again_with_account_and_consent() {
        undone(removed(), ANNA_BACK, "Zhanna", CONSENT, BOUND, reinstated(true));
        undone(
                removed(new PersonDeactivated(ANNA, OFFICE, "why")),
                ANNA_BACK,
                "Zhanna",
                CONSENT,
                BOUND,
                reinstated(false));
        undone(
                removed().events(CONSENT, ASKED),
                ANNA_BACK,
                "Zhanna",
                new PersonForgotten(ASKED.person(), OFFICE, ASKED.nameKey()),
                BOUND,
                reinstated(true));
        undone(removed().events(CONSENT, WITHDRAWN), ANNA_BACK, "Zhanna", reinstated(true));
    }

    @Test
    void nobody_comes_back_whose_name_or_account_is_somebody_elses_or_who_was_forgotten() {
        PersonId other = person("Other");
        refused(
                removed().event(new PersonRegistered(other, OFFICE, "anna", Ids.derived("key", "name:anna"))),
                ANNA_BACK,
                "Zhanna",
                PersonRefusal.NAME_TAKEN);
        refused(
                removed().events(CONSENT, new AccountBound(other, account("Anna"), "id-of-Anna")),
                ANNA_BACK,
                "Zhanna",
                UndoRefusal.ACCOUNT_ELSEWHERE);
        PersonForgotten forgotten = new PersonForgotten(ANNA, OFFICE, Ids.derived("key", "Anna"));
        refused(removed().event(forgotten), ANNA_BACK, "Zhanna", UndoRefusal.CHANGED_SINCE);
        refused(done(RELEASED, WITHDRAWN, forgotten), ANNA_BACK, "Zhanna", UndoRefusal.UNKNOWN);
    }

    @Test
    void a_person_is_called_as_before_while_nobody_else_is() {
        PersonRenamed renamed =
                new PersonRenamed(ANNA, OFFICE, "Hanna", Ids.derived("key", "Hanna"), Ids.derived("key", "Anna"));
        PersonRenamed back =
                new PersonRenamed(ANNA, OFFICE, "Anna", Ids.derived("key", "Anna"), Ids.derived("key", "Hanna"));
        undone(done(renamed), ANNA_BACK, "Zhanna", back);
        refused(
                done(renamed).event(new PersonRegistered(person("Other"), OFFICE, "Anna", Ids.derived("key", "Anna"))),
                ANNA_BACK,
                "Zhanna",
                PersonRefusal.NAME_TAKEN);
    }

    @Test
    void an_account_acts_again_for_whom_it_was_parted_from() {
        undone(
                did(given().event(CONSENT), ADMIN, Duration.ZERO, RELEASED, WITHDRAWN),
                ANNA_BACK,
                "Zhanna",
                CONSENT,
                BOUND);
        refused(
                did(given().event(CONSENT), ADMIN, Duration.ZERO, RELEASED, WITHDRAWN)
                        .events(CONSENT, WITHDRAWN),
                ANNA_BACK,
                "Zhanna",
                UndoRefusal.ACCOUNT_ELSEWHERE);
    }

    @Test
    void added_names_go_as_far_as_nobody_has_claimed_them() {
        PersonId first = AddNames.made(ACT, 0);
        PersonId second = AddNames.made(ACT, 1);
        PersonRegistered one = new PersonRegistered(first, OFFICE, "Olga", "key-1");
        PersonRegistered two = new PersonRegistered(second, OFFICE, "Petr", "key-2");
        UndoNames back = new UndoNames(ACT, UndoWindow.RESULT);
        undone(
                done(one, two),
                back,
                "Zhanna",
                new PersonRemoved(first, OFFICE, "key-1", null),
                new PersonRemoved(second, OFFICE, "key-2", null));
        AccountBound claimed = new AccountBound(first, account("Olga"), "id-of-Olga");
        undone(done(one, two).event(claimed), back, "Zhanna", new PersonRemoved(second, OFFICE, "key-2", null));
        refused(done(one).event(claimed), back, "Zhanna", UndoRefusal.CLAIMED_SINCE);
    }
}
