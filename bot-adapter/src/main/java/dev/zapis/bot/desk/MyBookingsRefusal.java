package dev.zapis.bot.desk;

import dev.zapis.command.Refusal;

/** Why nothing of one's own can be shown. */
enum MyBookingsRefusal implements Refusal {
    /** Nothing was booked for a day that is over. */
    NOTHING_BOOKED
}
