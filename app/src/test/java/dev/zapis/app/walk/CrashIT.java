package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The app is killed at chosen moments of a confirmation; Telegram and the database live on. */
@ExtendWith(InPlayground.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("S0-14")
class CrashIT {

    private static final String LANE = "(hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint";
    private static final String WAITING = "select count(*) from pg_locks join pg_database on pg_database.oid = database"
            + " where datname = current_database() and locktype = 'advisory' and not granted";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CrashStage stage;

    CrashIT(Product lender) {
        stage = new CrashStage(lender);
    }

    @BeforeAll
    void open() {
        stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void killed_at_the_tap() {
        stage.asksToConfirm();
        stage.confirms();
        stage.kill();
        assertThat(stage.events()).isLessThanOrEqualTo(1);
        theBookingExistsOnceAfterTheRestart();
    }

    @Test
    void killed_while_the_booking_is_being_recorded() throws Exception {
        stage.asksToConfirm();
        try (var connection = stage.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LANE + ")");
            stage.confirms();
            Awaitility.await().atMost(PATIENCE).until(() -> stage.database().count(WAITING) > 0);
            stage.kill();
            assertThat(stage.events()).isZero();
            statement.execute("select pg_advisory_unlock(" + LANE + ")");
        }
        theBookingExistsOnceAfterTheRestart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerCallbackQuery", "editMessageText"})
    void killed_when_it_is_recorded_and_the_person_does_not_know_yet(String call) {
        stage.asksToConfirm();
        stage.delays(call);
        stage.confirms();
        Awaitility.await().atMost(PATIENCE).until(() -> stage.events() == 1);
        stage.kill();
        theBookingExistsOnceAfterTheRestart();
    }

    @Test
    @Tag("F44")
    void killed_under_many_taps_everybody_sees_what_is_recorded_or_that_it_is_still_updating() throws Exception {
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
        assertThat(stage.errors()).isEmpty();
    }

    private void theBookingExistsOnceAfterTheRestart() {
        stage.startAgain();
        stage.isToldOfTheBookingAndConfirmsOnceMore();
        assertThat(stage.events()).isEqualTo(1);
        assertThat(stage.rows()).isEqualTo(1);
        assertThat(stage.errors()).isEmpty();
    }
}
