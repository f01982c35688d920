package dev.zapis.command;

/** A command for which it matters what is booked for the days to come. */
public interface LooksAhead extends Command {

    /** Of which desk or office. */
    UpcomingBookings.Owner ahead();
}
