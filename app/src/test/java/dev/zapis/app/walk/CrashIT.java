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

    private static final String LANE = "(hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint";
    private static final String WAITING = "select count(*) from pg_locks join pg_database on pg_database.oid = database"
            + " where datname = current_database() and locktype = 'advisory' and not granted";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How far a confirmation has come when the app is killed. */
    private enum Moment {
        TAPPED,
        BEING_RECORDED,
        RECORDED_AND_NOT_ANSWERED,
        RECORDED_AND_NOT_SHOWN
    }

    private final CrashStage stage;
    private final Map<Moment, Confirmation> confirming = new EnumMap<>(Moment.class);
    private CrashDialogues dialogues;

    CrashIT(Product lender) {
        stage = new CrashStage(lender);
    }

    @BeforeAll
    void everybody_is_in_the_middle_of_something_when_it_is_killed() throws SQLException {
        dialogues = CrashDialogues.begin(stage);
        for (Moment moment : Moment.values())
            confirming.put(moment, stage.isAsked("Невезучий " + (char) ('А' + moment.ordinal())));
        stage.settles();
        isRecordedAndNotTold();
        try (var connection = stage.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LANE + ")");
            at(Moment.BEING_RECORDED).confirms();
            Awaitility.await().atMost(PATIENCE).until(() -> stage.database().count(WAITING) > 0);
            at(Moment.TAPPED).confirms();
            stage.kill();
            assertThat(at(Moment.BEING_RECORDED).events()).isZero();
            statement.execute("select pg_advisory_unlock(" + LANE + ")");
        }
        assertThat(confirming.values()).noneMatch(Confirmation::isTold);
        stage.startAgain();
    }

    // Who is not shown it is answered first: a delay hits the next call, whosever it is.
    private void isRecordedAndNotTold() {
        int answered = stage.answered();
        stage.delays("editMessageText", 2);
        at(Moment.RECORDED_AND_NOT_SHOWN).confirms();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> at(Moment.RECORDED_AND_NOT_SHOWN).events() == 1 && stage.answered() > answered);
        stage.delays("answerCallbackQuery", 1);
        at(Moment.RECORDED_AND_NOT_ANSWERED).confirms();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> at(Moment.RECORDED_AND_NOT_ANSWERED).events() == 1);
    }

    private Confirmation at(Moment moment) {
        return Objects.requireNonNull(confirming.get(moment));
    }

    @AfterEach
    void nothing_was_wrong() {
        assertThat(stage.errors()).isEmpty();
        assertThat(stage.findings()).isZero();
    }

    @AfterAll
    void close() {
        stage.close();
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
    @Tag("F44")
    void killed_under_many_taps_everybody_sees_what_is_recorded_or_that_it_is_still_updating() throws SQLException {
        CrashCrowd crowd = stage.crowd();
        try (var connection = stage.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select position from token for update");
            crowd.confirms();
            Awaitility.await().atMost(PATIENCE).until(() -> crowd.recorded() >= CrashCrowd.PEOPLE / 2);
            stage.kill();
            stage.startAgain();
            crowd.looks();
            connection.rollback();
        }
        crowd.seesWhatIsRecorded();
    }
}
