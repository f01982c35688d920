package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says whether people are reminded at this time of what they have in an office, at up to five times; saying what is so already changes
 * nothing, and without any they are not reminded.
 *
 * @param initial when they are until the office says otherwise
 */
public record SetReminder(
        OfficeId office, ReminderTopic matter, ReminderOffset offset, boolean isOn, List<ReminderOffset> initial)
        implements Undoable {

    private static final int MOST = 5;

    public SetReminder {
        initial = List.copyOf(initial);
    }

    static List<OfficeEvent> decide(
            SetReminder command, Requester requester, Office office, OfficeReminders reminders) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        RemindersSet said = reminders.said().get(command.matter());
        List<ReminderOffset> offsets = new ArrayList<>(said == null ? command.initial() : said.offsets());
        if (offsets.contains(command.offset()) == command.isOn()) return List.of();
        if (command.isOn()) offsets.add(command.offset());
        else offsets.remove(command.offset());
        if (offsets.size() > MOST) throw new Refused(OfficeRefusal.TOO_MANY_REMINDERS);
        int rule = said == null ? 1 : said.rule() + 1;
        return List.of(new RemindersSet(command.office(), command.matter(), offsets, rule));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoReminder(office, matter, offset, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetReminder command,
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
