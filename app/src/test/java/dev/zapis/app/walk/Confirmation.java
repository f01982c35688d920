package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Somebody who is asked whether they want a desk, on a day that nobody else has. */
record Confirmation(Database database, Person person, Message asked, LocalDate day) {

    private static final String EVENTS = "select count(distinct position) from event_tag"
            + " where type = 'zapis.desk.DeskBooked' and tag like 'office-day=%/' || ?";
    private static final String ROWS = "select count(*) from desk_booking where day = ? and is_live";
    private static final String TOLD = "Место забронировано";

    void confirms() {
        person.tapping(asked, "Забронировать");
    }

    long events() {
        return database.count(EVENTS, day.toString());
    }

    boolean isTold() {
        return person.count(TOLD) > 0;
    }

    /** Is told of it, and nothing comes of a second tap. */
    void isBookedOnce() {
        person.sees(TOLD, Days.written(day));
        person.forgesUntilTold(asked, asked.button("Забронировать").data(), "Уже обработано");
        assertThat(events()).isEqualTo(1);
        assertThat(database.count(ROWS, day)).isEqualTo(1);
        assertThat(person.count(TOLD)).isEqualTo(1);
    }
}
