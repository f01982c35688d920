package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandId;
import dev.zapis.command.Decisions;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refusal;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.events.Ids;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking an act back needs the right that the act itself needed, when it is taken back; and it is one's own act alone. */
class UndoRightsTest {

    /** What the act made is known by its id. */
    private static final CommandId ACT = Decisions.COMMAND;

    private static final String THIRD = "Third";

    static Stream<Class<? extends Undoable>> acts() {
        List<Class<? extends Undoable>> all = SliceParts.PRODUCT.types(Undoable.class);
        assertThat(all).hasSizeGreaterThan(30);
        return all.stream();
    }

    private static List<Sample> samples(Class<?> act) {
        return AccessTest.samples().stream()
                .filter(sample -> act.isInstance(sample.command()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whoever_has_lost_the_right_takes_nothing_back(Class<? extends Undoable> act) {
        int tried = 0;
        for (Sample sample : samples(act)) {
            for (UndoWindow window : UndoWindow.values()) {
                List<Object> did = done(sample);
                if (did.isEmpty()) continue;
                tried++;
                boolean isTheirOwn = isTheirOwn(sample) && window == UndoWindow.RESULT;
                Refusal reason = isTheirOwn ? null : AccessRefusal.NOT_ADMIN;
                undone(
                        sample,
                        window,
                        did,
                        Decisions.by("Requester"),
                        reason,
                        new RoleTaken(World.REQUESTER, Role.ADMIN, null));
            }
        }
        assertThat(tried).as("%s is tried", act).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void an_admin_who_is_suspended_takes_nothing_back(Class<? extends Undoable> act) {
        for (Sample sample : samples(act)) {
            List<Object> did = done(sample);
            if (isTheirOwn(sample) || did.isEmpty()) continue;
            undone(
                    sample,
                    UndoWindow.RESULT,
                    did,
                    Decisions.by("Requester"),
                    AccessRefusal.NOT_ADMIN,
                    new PersonDeactivated(World.REQUESTER, World.OFFICE, "why"));
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void another_admin_takes_nothing_back(Class<? extends Undoable> act) {
        for (Sample sample : samples(act)) {
            List<Object> did = done(sample);
            if (did.isEmpty()) continue;
            undone(
                    sample,
                    UndoWindow.RESULT,
                    did,
                    Decisions.by(THIRD),
                    UndoRefusal.NOT_YOURS,
                    new PersonRegistered(person(THIRD), World.OFFICE, THIRD, Ids.derived("key", THIRD)),
                    new AccountBound(person(THIRD), account(THIRD), "id-of-" + THIRD),
                    new RoleGiven(person(THIRD), Role.ADMIN));
        }
    }

    /** What needs no admin, as it is about what is one's own. */
    private static boolean isTheirOwn(Sample sample) {
        return sample.command() instanceof BookDesk
                || sample.command() instanceof BookDeskDays
                || Set.of("CancelDeskBooking own", "MoveDeskBooking own").contains(sample.toString());
    }

    /** What an admin does by it; nothing where it is nobody's to do. */
    private static List<Object> done(Sample sample) {
        List<Object> did = new ArrayList<>();
        var then = Decisions.fixture(AccessTest.after(World.before(Who.ADMIN)))
                .when()
                .command(sample.command(), Decisions.by("Requester"))
                .then();
        try {
            then.exceptionSatisfies(failure -> {});
        } catch (AxonAssertionError noFailure) {
            then.success().eventsSatisfy(events -> events.forEach(event -> did.add(event.payload())));
        }
        return did;
    }

    private static Given after(List<Object> did) {
        Given given =
                Decisions.fixture(AccessTest.after(World.before(Who.ADMIN))).given();
        for (Object each : did)
            given = given.event(
                    each,
                    Map.of(
                            MetadataKeys.COMMAND,
                            ACT.value(),
                            MetadataKeys.ACTOR,
                            World.REQUESTER.value(),
                            MetadataKeys.AT,
                            Decisions.NOW.toString()));
        return given;
    }

    private static void undone(
            Sample sample,
            UndoWindow window,
            List<Object> did,
            Metadata who,
            @Nullable Refusal reason,
            Object... since) {
        var undo = ((Undoable) sample.command()).undo(ACT, window);
        var then = after(did).events(since).when().command(undo, who).then();
        if (reason == null) then.success();
        else then.noEvents().exceptionSatisfies(refusedFor(reason));
    }
}
