package dev.zapis.query;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an office is closed on a day, and why; and whether it is open on one by exception.
 *
 * @param reason in the words of whoever closed it; none where there are none
 */
public record ClosedDay(Because because, @Nullable String reason) {

    /** What decides it. */
    public enum Because {
        /** It was said of this very day. */
        SAID,
        HOLIDAY,
        WEEK
    }

    /** It is open, and would not be if nothing were said of the day, or there were no holidays. It knows the tables as the statements here do. */
    public static final String EXCEPTION = """
            coalesce(coalesce(said.is_open, holiday.is_open)
                     and not coalesce(case when said.is_open is not null then holiday.is_open end,
                                      extract(isodow from %s)::int = any(working_days)), false)""";

    private static final String JOIN = """
             left join lateral (
                select coalesce(said.is_open, holiday.is_open, extract(isodow from %2$s)::int = any(working_days)) as is_open,
                       %3$s as is_exception,
                       case when said.is_open is not null then 'SAID'
                            when holiday.is_open is not null then 'HOLIDAY' else 'WEEK' end as because,
                       said.reason as closing
                from office
                left join calendar_day said on said.office_id = office.office_id and said.day = %2$s
                left join holiday on holiday.office_id = office.office_id and holiday.day = %2$s
                where office.office_id = %1$s) calendar on true
            """;

    /** What a row is made of. */
    public static final String COLUMNS = "calendar.is_open, calendar.is_exception, calendar.because, calendar.closing";

    /** Joins what the columns are taken from. */
    public static String join(String office, String day) {
        return JOIN.formatted(office, day, EXCEPTION.formatted(day));
    }

    /** Whether it is open by exception. */
    public static boolean isException(Readable row) {
        return Boolean.TRUE.equals(row.get("is_exception", Boolean.class));
    }

    /** None where it is open. */
    public static @Nullable ClosedDay of(Readable row) {
        if (!Boolean.FALSE.equals(row.get("is_open", Boolean.class))) return null;
        String because = Objects.requireNonNull(row.get("because", String.class));
        return new ClosedDay(Because.valueOf(because), row.get("closing", String.class));
    }
}
