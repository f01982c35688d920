package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Viewer;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A booking of a desk as people know it.
 *
 * @param personName none once the person is forgotten; empty where the viewer is not to know it
 * @param closed none where the office is open on that day
 */
public record Booking(
        BookingId id,
        DeskId desk,
        String deskName,
        String areaName,
        LocalDate day,
        boolean isLive,
        PersonId person,
        @Nullable String personName,
        @Nullable ClosedDay closed) {

    /** On a day on which the office is open. */
    public Booking(
            BookingId id,
            DeskId desk,
            String deskName,
            String areaName,
            LocalDate day,
            boolean isLive,
            PersonId person,
            @Nullable String personName) {
        this(id, desk, deskName, areaName, day, isLive, person, personName, null);
    }

    /** To be asked by a {@link Viewer}. */
    static final String SELECT =
            """
            select booking_id, desk_id, desk.name as desk, area.name as area, day, is_live, person_id,
                   case when person.name is null or %s then person.name else '' end as person,
                   %s
            from desk_booking join desk using (desk_id) join area using (area_id) left join person using (person_id) %s
            """.formatted(Viewer.SEES, ClosedDay.COLUMNS, ClosedDay.join("desk_booking.office_id", "desk_booking.day"));

    static Booking of(Readable row) {
        return new Booking(
                new BookingId(text(row, "booking_id")),
                new DeskId(text(row, "desk_id")),
                text(row, "desk"),
                text(row, "area"),
                date(row, "day"),
                flag(row, "is_live"),
                new PersonId(text(row, "person_id")),
                row.get("person", String.class),
                ClosedDay.of(row));
    }
}
