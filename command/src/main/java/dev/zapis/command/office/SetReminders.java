package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says when people are reminded of what they have in an office; saying what is so already changes nothing.
 *
 * @param offsets up to five different ones; none ends reminding
 */
public record SetReminders(OfficeId office, ReminderTopic matter, List<ReminderOffset> offsets) implements Command {

    private static final int MOST = 5;

    public SetReminders {
        offsets = List.copyOf(offsets);
    }

    static List<OfficeEvent> decide(
            SetReminders command, Requester requester, Office office, OfficeReminders reminders) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        List<ReminderOffset> offsets = command.offsets();
        if (offsets.size() > MOST) throw new Refused(OfficeRefusal.TOO_MANY_REMINDERS);
        if (Set.copyOf(offsets).size() < offsets.size()) throw new Refused(OfficeRefusal.SAME_REMINDER_TWICE);
        RemindersSet said = reminders.said().get(command.matter());
        if (said != null && said.offsets().equals(offsets)) return List.of();
        int rule = said == null ? 1 : said.rule() + 1;
        return List.of(new RemindersSet(command.office(), command.matter(), offsets, rule));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetReminders command,
                Requester requester,
                Office office,
                OfficeReminders reminders,
                EventAppender events) {
            events.append(decide(command, requester, office, reminders));
        }
    }

    /** What an office says about reminders; nothing of a matter while its defaults hold. */
    @EventSourcedEntity(tagKey = Tags.OFFICE)
    record OfficeReminders(OfficeId office, Map<ReminderTopic, RemindersSet> said) {

        OfficeReminders {
            said = Map.copyOf(said);
        }

        @EntityCreator
        static OfficeReminders defaults(@InjectEntityId OfficeId office) {
            return new OfficeReminders(office, Map.of());
        }

        @EventSourcingHandler
        OfficeReminders evolve(RemindersSet event) {
            Map<ReminderTopic, RemindersSet> more = new HashMap<>(said);
            more.put(event.matter(), event);
            return new OfficeReminders(office, more);
        }
    }
}
