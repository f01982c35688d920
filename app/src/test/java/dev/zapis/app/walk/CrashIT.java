package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app is killed once, with everybody in the middle of something; Telegram and the database live on. */
@ExtendWith(InPlayground.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How far a confirmation has come when the app is killed. */
    private enum Moment {
        TAPPED,
        BEING_RECORDED,
        RECORDED_AND_NOT_ANSWERED,
        RECORDED_AND_NOT_SHOWN
    }

    private final CrashSetup setup;
    private final Map<Moment, Confirmation> confirming = new EnumMap<>(Moment.class);
    private CrashDialogues dialogues;
    private CrashLeaver leftBefore;

    CrashIT(Product lender) {
        setup = new CrashSetup(lender);
    }

    @BeforeAll
    void everybody_is_in_the_middle_of_something_when_it_is_killed() throws SQLException {
        dialogues = CrashDialogues.begin(setup);
        for (Moment moment : Moment.values())
            confirming.put(moment, setup.isAsked("Невезучий " + (char) ('А' + moment.ordinal())));
        leftBefore = setup.leaver("Уля Ушедшая", "C1");
        setup.settles();
        try (var locks = new CrashLocks(setup.database())) {
            locks.holdsTheReaction();
            isRecordedAndNotTold();
            leftBefore.leaves();
            isDoneAndNotKnownToBe(locks);
            locks.holdsTheLane();
            at(Moment.BEING_RECORDED).confirms();
            locks.somebodyWaitsForTheLane();
            at(Moment.TAPPED).confirms();
            setup.kill();
            assertThat(at(Moment.BEING_RECORDED).events()).isZero();
        }
        assertThat(confirming.values()).noneMatch(Confirmation::isTold);
        setup.startAgain();
    }

    // Who is not shown it is answered first: a delay hits the next call, whosever it is.
    private void isRecordedAndNotTold() {
        int answered = setup.answered();
        setup.delays("editMessageText", 2);
        at(Moment.RECORDED_AND_NOT_SHOWN).confirms();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> at(Moment.RECORDED_AND_NOT_SHOWN).events() == 1 && setup.answered() > answered);
        setup.delays("answerCallbackQuery", 1);
        at(Moment.RECORDED_AND_NOT_ANSWERED).confirms();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> at(Moment.RECORDED_AND_NOT_ANSWERED).events() == 1);
    }

    /** What follows from the fact is recorded, and the place of the reaction is before it. */
    private void isDoneAndNotKnownToBe(CrashLocks locks) throws SQLException {
        locks.lastDeedWaitsForTheLane();
        locks.holdsTheReaction();
        locks.freesTheLane();
        leftBefore.isLosingAll();
    }

    private Confirmation at(Moment moment) {
        return Objects.requireNonNull(confirming.get(moment));
    }

    @AfterEach
    void nothing_was_wrong() {
        assertThat(setup.errors()).isEmpty();
        assertThat(setup.findings()).isZero();
    }

    @AfterAll
    void close() {
        setup.close();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    @Tag("S0-14")
    void whenever_it_is_killed_the_booking_exists_once_after_the_restart(Moment moment) {
        at(moment).isBookedOnce();
    }

    @Test
    @Tag("S4-20")
    void every_dialogue_goes_on_where_it_was() {
        dialogues.goOn();
    }

    @Test
    @Tag("F51")
    void what_follows_from_a_fact_is_done_once_where_it_was_done_and_not_yet_known_to_be() {
        leftBefore.hasLostEachOnce();
    }

    @Test
    @Tag("F44")
    @Tag("F51")
    void killed_under_many_taps_everybody_sees_what_is_recorded_and_what_followed_from_a_fact_is_done_once()
            throws SQLException {
        CrashCrowd crowd = setup.crowd();
        CrashLeaver leaver = setup.leaver("Ия Ушедшая", "C2");
        try (var locks = new CrashLocks(setup.database())) {
            locks.holdsTheReaction();
            locks.holdsTheTables();
            crowd.confirms();
            Awaitility.await().atMost(PATIENCE).until(() -> crowd.recorded() == CrashCrowd.PEOPLE);
            leaver.leaves();
            locks.lastDeedWaitsForTheLane();
            setup.kill();
            assertThat(leaver.cancelled()).isZero();
            locks.nobodyWaitsForTheLane();
            locks.freesTheLane();
            setup.startAgain();
            crowd.looks();
        }
        crowd.seesWhatIsRecorded();
        leaver.hasLostEachOnce();
    }
}
