package dev.zapis.query.desk;

/**
 * Parts of statements that say what a person may book; they agree with what {@code BookDesk} decides. They know a desk as
 * {@code desk}, its area as {@code area}, and {@code :office}, {@code :person}, {@code :today}, and what {@link BookableParts} asks by.
 */
final class BookableSql {

    /** Whether the office of this id is open on a day. */
    private static final String OPEN = """
            coalesce((select is_open from calendar_day said where said.office_id = :office and said.day = %1$s),
                     (select is_open from holiday where holiday.office_id = :office and holiday.day = %1$s),
                     (select extract(isodow from %1$s)::int = any(working_days) from office where office_id = :office))
            """;

    private static final String STANDS = """
            not desk.is_retired
            and not exists (select 1 from desk_block block
                            where block.desk_id = desk.desk_id and %1$s between first_day and last_day)
            and (not exists (select 1 from area_team first where first.area_id = desk.area_id)
                 or coalesce(%1$s - area.opens <= :today::date, false)
                 or exists (select 1 from area_team first join person_team using (team_id)
                            where first.area_id = desk.area_id and person_team.person_id = :person))
            """;

    /** The halves of a day that some bookings take: 1 the morning, 2 the afternoon, 3 both. */
    private static final String HALVES = """
            coalesce((select bit_or(case taken.part when 'AM' then 1 when 'PM' then 2 else 3 end)
                      from desk_booking taken where %2$s and taken.is_live and taken.day = %1$s), 0)
            """;

    private BookableSql() {}

    /** @param day what stands for the day in the statement */
    private static String open(String day) {
        return OPEN.formatted(day);
    }

    /** Whether the person may have the desk on a day on which the office is open, taken or not. */
    static String desk(String day) {
        return STANDS.formatted(day);
    }

    /** The halves of the day for which somebody has the desk. */
    static String taken(String day) {
        return HALVES.formatted(day, "taken.desk_id = desk.desk_id");
    }

    /** Whether the person may book it: the office is open, and nobody has it for a part that can be booked. */
    static String free(String day) {
        return free(day, taken(day));
    }

    /** As {@link #free}, where the person has no other desk for that part. */
    static String freeForThem(String day) {
        return free(day, "(" + taken(day) + " | " + HALVES.formatted(day, "taken.person_id = :person") + ")");
    }

    private static String free(String day, String taken) {
        return open(day) + " and " + desk(day) + " and " + taken + BookableParts.CAN_BE_HAD.formatted(day);
    }
}
