package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody with several bookings who may do nothing from now on: what follows from that is what a crash comes into. */
record CrashLeaver(Database database, Person person, String id, String desk, List<LocalDate> days) {

    /** No decision stands before it here: only what comes of the event is walked through. */
    private static final String SUSPEND = """
            select set_config('zapis.in', '1', true);
            select append_event(gen_random_uuid(), 0, null, null, null, gen_random_uuid(), 'zapis.person.PersonDeactivated', '1',
                                convert_to('{"person":"%1$s","office":"%2$s"}', 'UTF8'), convert_to('{}', 'UTF8'),
                                null, 'person=%1$s')""";

    private static final String CANCELLED = "select count(*) from event where type = 'zapis.desk.DeskBookingCancelled'"
            + " and convert_from(payload, 'UTF8')::json ->> 'person' = ?";
    private static final String LIVE = "select count(*) from desk_booking where person_id = ? and is_live";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOLD = "приостановил ваш доступ";

    static CrashLeaver books(Database database, Person person, String name, String desk, List<LocalDate> days) {
        days.forEach(day -> Steps.books(person, desk, day));
        String id = database.rows("select person_id from person where name = ?", name)
                .getFirst();
        return new CrashLeaver(database, person, id, desk, days);
    }

    void leaves() {
        String office = database.rows("select office_id from person where person_id = ?", id)
                .getFirst();
        database.run(SUSPEND.formatted(id, office));
    }

    long cancelled() {
        return database.count(CANCELLED, id);
    }

    /** The deed is recorded, and the reaction does not know yet that it is. */
    void isLosingAll() {
        Awaitility.await("the deed is done").atMost(PATIENCE).until(() -> cancelled() == days.size());
    }

    /** Everything is cancelled, and each once; they are told of it all in one message. */
    void hasLostEachOnce() {
        isLosingAll();
        Awaitility.await("the tables show it").atMost(PATIENCE).until(() -> database.count(LIVE, id) == 0);
        person.sees(Stream.concat(Stream.of(TOLD, desk), days.stream().map(Days::written))
                .toArray(String[]::new));
        assertThat(cancelled()).isEqualTo(days.size());
        assertThat(person.count(TOLD)).isEqualTo(1);
    }
}
