package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;

/** A cancellation that is taken back leads to the same desk for the same person again, if it can. */
final class WhenBookingReclaimedThenRebookDesk implements Reaction {

    @Override
    public String name() {
        return "desk.when-booking-reclaimed";
    }

    @Override
    public String thing() {
        return Tags.BOOKING;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY.when(
                DeskBookingReclaimed.class,
                RebookDesk.class,
                event -> new RebookDesk(
                        event.booking(), event.desk(), event.office(), event.person(), event.day(), event.part()));
    }
}
