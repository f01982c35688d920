package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Viewer;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A booking of a desk as people know it.
 *
 * @param personName none once the person is forgotten; empty where the viewer is not to know it
 * @param closed none where the office is open on that day
 * @param isException the office is open on that day, and usually would not be
 * @param end none while it is live
 */
public record Booking(
        BookingId id,
        DeskId desk,
        String deskName,
        String areaName,
        LocalDate day,
        DayPart part,
        boolean isLive,
        PersonId person,
        @Nullable String personName,
        @Nullable ClosedDay closed,
        boolean isException,
        @Nullable End end) {

    /**
     * How it was cancelled.
     *
     * @param isByOwner whoever had it gave it back
     * @param name of whoever cancelled it; none where no person did, or it is forgotten
     */
    public record End(
            Instant at, boolean isByOwner, @Nullable String name) {}

    /** For the whole of an ordinary day, or of one on which the office is closed. */
    public Booking(
            BookingId id,
            DeskId desk,
            String deskName,
            String areaName,
            LocalDate day,
            boolean isLive,
            PersonId person,
            @Nullable String personName,
            @Nullable ClosedDay closed,
            @Nullable End end) {
        this(id, desk, deskName, areaName, day, DayPart.ALL, isLive, person, personName, closed, false, end);
    }

    /** For the whole of a day on which the office is open. */
    public Booking(
            BookingId id,
            DeskId desk,
            String deskName,
            String areaName,
            LocalDate day,
            boolean isLive,
            PersonId person,
            @Nullable String personName) {
        this(id, desk, deskName, areaName, day, isLive, person, personName, null, null);
    }

    /** To be asked by a {@link Viewer}. */
    static final String SELECT =
            """
            select booking_id, desk_id, desk.name as desk, area.name as area, day, part, is_live, person_id, ended_at,
                   coalesce(ended_by = desk_booking.person_id, false) as ended_by_owner,
                   (select canceller.name from person canceller where canceller.person_id = ended_by) as ended_name,
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
                DayPart.valueOf(text(row, "part")),
                flag(row, "is_live"),
                new PersonId(text(row, "person_id")),
                row.get("person", String.class),
                ClosedDay.of(row),
                ClosedDay.isException(row),
                end(row));
    }

    private static @Nullable End end(Readable row) {
        Instant at = row.get("ended_at", Instant.class);
        return at == null ? null : new End(at, flag(row, "ended_by_owner"), row.get("ended_name", String.class));
    }
}
