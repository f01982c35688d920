package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** People who confirm at the same moment, each a desk and a day of their own. */
final class CrashCrowd {

    static final int PEOPLE = 10;

    private static final String RECORDED =
            "select count(distinct position) from event_tag where type = 'zapis.desk.DeskBooked' and tag like ?";
    /** Who was about to edit a message when it was killed leaves a claim to it. */
    private static final Duration CLAIMED = Duration.ofSeconds(35);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;
    private final LocalDate first;
    private final List<Person> people;

    CrashCrowd(ControlApi control, Database database, LocalDate first) {
        this.database = database;
        this.first = first;
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Steps.isAskedToConfirm(
                        control.newcomer("Толпа " + (char) ('А' + i)).registers(), desk(i), day(i)))
                .toList();
    }

    private static String desk(int i) {
        return i % 2 == 0 ? "C1" : "C2";
    }

    private LocalDate day(int i) {
        return first.plusDays(i / 2);
    }

    void confirms() {
        people.forEach(person -> person.tapping(person.message(), "Забронировать"));
    }

    long recorded() {
        return IntStream.range(0, PEOPLE).filter(this::isRecorded).count();
    }

    private boolean isRecorded(int i) {
        return database.count(RECORDED, "desk-day=" + deskId(i) + "/" + day(i)) > 0;
    }

    private String deskId(int i) {
        return database.rows("select desk_id from desk where name = ?", desk(i)).getFirst();
    }

    /** While the lists lag: whoever has no booking to see is told why. */
    void looks() {
        people.forEach(person -> person.says("/my").sees("Мои брони"));
        assertThat(people).allMatch(person -> person.message().text().contains("Данные обновляются"));
    }

    /** In the very messages that they have been shown. */
    void seesWhatIsRecorded() {
        Awaitility.await("all that was tapped is recorded").atMost(PATIENCE).until(() -> recorded() == PEOPLE);
        for (int i = 0; i < PEOPLE; i++) people.get(i).sees("Мои брони", desk(i), Days.written(day(i)));
        for (Person person : people)
            Awaitility.await("the word of delay is gone")
                    .atMost(PATIENCE.plus(CLAIMED))
                    .untilAsserted(() -> assertThat(person.count("Данные обновляются"))
                            .as("words of delay in the chat of %s", person)
                            .isZero());
    }
}
