package dev.zapis.events;

import java.time.LocalDate;

/** Keys of the tags that mark consistency boundaries: a decision reads and appends by them. */
public final class Tags {

    /** The command that an event answers; on the first event of an append. */
    public static final String COMMAND = "cmd";

    public static final String OFFICE = "office";
    public static final String OFFICE_DAY = "office-day";

    /** When an office is open, by its id: no decision's, but what shows its days is told of a change by it. */
    public static final String CALENDAR = "calendar";

    public static final String DESK = "desk";
    public static final String DESK_DAY = "desk-day";
    public static final String PERSON = "person";
    public static final String PERSON_DAY = "person-day";
    public static final String BOOKING = "booking";

    /** What people wait for, as {@link dev.zapis.events.waitlist.WaitlistId} names it. */
    public static final String WAITLIST = "waitlist";

    /** A Telegram account, as a keyed hash. */
    public static final String ACCOUNT = "account";

    /** A staff name, as a keyed hash: uniqueness is decided without the name. */
    public static final String NAME = "name";

    /** A text of the bot, by its key. */
    public static final String TEXT = "text";

    private Tags() {}

    /** Value of a tag that stands for one day of a thing. */
    public static String day(Object thing, LocalDate day) {
        return thing + "/" + day;
    }
}
