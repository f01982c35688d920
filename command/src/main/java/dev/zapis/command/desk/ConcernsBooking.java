package dev.zapis.command.desk;

import dev.zapis.command.Command;
import dev.zapis.events.desk.BookingId;

/** A command for which it matters whose a booking is, and whether they may still have a desk. */
interface ConcernsBooking extends Command {

    BookingId booking();
}
