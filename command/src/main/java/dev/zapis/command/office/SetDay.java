package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Closes or opens the office on one day, whatever week and holidays say.
 *
 * @param isOpen none: nothing is said of the day any more
 * @param reason why it is closed; none where none is given
 * @param cancelsBookings who has something booked on a day that closes loses it; else they keep it
 */
public record SetDay(
        OfficeId office,
        LocalDate day,
        @Nullable Boolean isOpen,
        @Nullable String reason,
        boolean cancelsBookings) implements Undoable {

    public SetDay(OfficeId office, LocalDate day, @Nullable Boolean isOpen, @Nullable String reason) {
        this(office, day, isOpen, reason, false);
    }

    static List<OfficeEvent> decide(SetDay command, Requester requester, Office office, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        LocalDate today = office.dayOf(context.now());
        if (command.day().isBefore(today)) throw new Refused(OfficeRefusal.DAY_PASSED);
        if (command.day().isAfter(today.plusYears(2))) throw new Refused(OfficeRefusal.DAY_TOO_FAR);
        String words = ReasonRule.of(command.reason(), OfficeRefusal.REASON_LENGTH);
        boolean isClosing = Boolean.FALSE.equals(command.isOpen());
        String reason = isClosing ? words : null;
        boolean isCancelling = isClosing && command.cancelsBookings();
        DaySet said = office.rules().calendar().days().get(command.day());
        if (isClosing && isClosed(said, isCancelling)) throw new Refused(OfficeRefusal.CLOSED_ALREADY);
        boolean isSo = said == null ? command.isOpen() == null : Objects.equals(said.isOpen(), command.isOpen());
        if (isSo && !isClosing) return List.of();
        return List.of(new DaySet(
                command.office(),
                command.day(),
                command.isOpen(),
                reason,
                office.rule() + 1,
                isCancelling ? Boolean.TRUE : null));
    }

    /** Whether it is closed already, and with its bookings where these are to end: another admin was faster. */
    static boolean isClosed(@Nullable DaySet said, boolean isCancelling) {
        return said != null
                && Boolean.FALSE.equals(said.isOpen())
                && (!isCancelling || Boolean.TRUE.equals(said.bookingsFollow()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.DAY, day.toString(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(SetDay command, Requester requester, Office office, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
