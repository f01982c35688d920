package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Says when people are reminded of what they have in an office; saying what is so already changes nothing.
 *
 * @param offsets up to five different ones; none ends reminding
 */
public record SetReminders(OfficeId office, ReminderTopic matter, List<ReminderOffset> offsets)
        implements OfficeCommand {

    private static final int MOST = 5;

    public SetReminders {
        offsets = List.copyOf(offsets);
    }

    static List<OfficeEvent> decide(SetReminders command, Requester asker, Office office, State state) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        List<ReminderOffset> offsets = command.offsets();
        if (offsets.size() > MOST) throw new Refused(OfficeRefusal.TOO_MANY_REMINDERS);
        if (Set.copyOf(offsets).size() < offsets.size()) throw new Refused(OfficeRefusal.SAME_REMINDER_TWICE);
        if (state.rule() > 0 && state.offsets().equals(offsets)) return List.of();
        return List.of(new RemindersSet(command.office(), command.matter(), offsets, state.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetReminders command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, office, state));
        }
    }

    /** What holds now; rule 0 while the defaults do. */
    @EventSourcedEntity
    record State(OfficeId office, ReminderTopic matter, List<ReminderOffset> offsets, int rule) {

        State {
            offsets = List.copyOf(offsets);
        }

        @EntityCreator
        static State defaults(@InjectEntityId DecisionContext asked) {
            SetReminders command = asked.command(SetReminders.class);
            return new State(command.office(), command.matter(), List.of(), 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            OfficeId office = asked.command(SetReminders.class).office();
            return BoundaryCriteria.of(Tag.of(Tags.OFFICE, office.value()), RemindersSet.class);
        }

        @EventSourcingHandler
        State evolve(RemindersSet event) {
            boolean isOurs = event.office().equals(office) && event.matter() == matter;
            return isOurs ? new State(office, matter, event.offsets(), event.rule()) : this;
        }
    }
}
