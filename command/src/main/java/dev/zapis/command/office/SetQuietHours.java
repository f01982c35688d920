package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeId;
import java.time.LocalTime;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says when the people of an office are left alone, unless they have hours of their own.
 *
 * @param from local time; equal to {@code until}: never
 * @param until local time, on the next day where it is not after {@code from}
 */
public record SetQuietHours(OfficeId office, LocalTime from, LocalTime until) implements Command {

    static OfficeEvent decide(SetQuietHours command, Requester asker, Office office) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        return new QuietHoursSet(command.office(), command.from(), command.until());
    }

    static class Handler {
        @CommandHandler
        void handle(SetQuietHours command, Requester asker, Office office, EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
