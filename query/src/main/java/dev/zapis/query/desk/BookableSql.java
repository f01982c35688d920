package dev.zapis.query.desk;

/**
 * Parts of statements that say what a person may book; they agree with what {@code BookDesk} decides. They know a desk as
 * {@code desk}, its area as {@code area}, and {@code :office}, {@code :person}, {@code :today}.
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

    private static final String FREE = """
            and not exists (select 1 from desk_booking taken
                            where taken.desk_id = desk.desk_id and taken.is_live and taken.day = %1$s)
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

    /** Whether the person may book it: the office is open, and nobody has it. */
    static String free(String day) {
        return open(day) + " and " + desk(day) + FREE.formatted(day);
    }
}
