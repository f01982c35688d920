package dev.zapis.example.command.lamp;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.example.events.lamp.LampEvent;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampEvent.LampReminded;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.example.events.lamp.LampReminder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Reminds the owner of a lamp, once for each offset, while it is lit. The house alone asks for it, when it is due. */
@Irreversible(Irreversible.BY_HOUSE)
public record RemindOfLamp(OfficeId office, LampId lamp, PersonId person, ReminderOffset offset) implements Command {

    static List<LampEvent> decide(
            RemindOfLamp command,
            Requester requester,
            Office office,
            Lamp lamp,
            LampReminders reminders,
            CommandContext context) {
        requester.mustBeHouse();
        LampLit lit = lamp.lit();
        if (lit == null || !reminders.isOpen(command.offset())) return List.of();
        Instant until = lit.day().plusDays(1).atStartOfDay(office.zone()).toInstant();
        if (!context.now().isBefore(until)) return List.of();
        return List.of(new LampReminded(command.lamp(), lit.person(), command.offset(), until));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RemindOfLamp command,
                Requester requester,
                Office office,
                Lamp lamp,
                LampReminders reminders,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, lamp, reminders, context));
        }
    }

    /**
     * Rule over a lamp, what its owner says about reminders, and what its office says.
     *
     * @param given what its owner was reminded at
     */
    @EventSourcedEntity
    record LampReminders(List<ReminderOffset> given, boolean isWanted, List<ReminderOffset> offsets) {

        LampReminders {
            given = List.copyOf(given);
            offsets = List.copyOf(offsets);
        }

        boolean isOpen(ReminderOffset offset) {
            return isWanted && offsets.contains(offset) && !given.contains(offset);
        }

        @EntityCreator
        static LampReminders defaults() {
            return new LampReminders(List.of(), true, LampReminder.DEFAULTS);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<RemindOfLamp> of) {
            RemindOfLamp command = of.command();
            return BoundaryCriteria.having(List.of(
                    Tag.of(LampEvent.LAMP, command.lamp().value()),
                    Tag.of(Tags.PERSON, command.person().value()),
                    Tag.of(Tags.OFFICE, command.office().value())));
        }

        @EventSourcingHandler
        LampReminders evolve(LampReminded event) {
            List<ReminderOffset> more = new ArrayList<>(given);
            more.add(event.offset());
            return new LampReminders(more, isWanted, offsets);
        }

        @EventSourcingHandler
        LampReminders evolve(RemindersChosen event) {
            if (!event.matter().equals(LampReminder.TOPIC)) return this;
            return new LampReminders(given, event.wanted(), offsets);
        }

        @EventSourcingHandler
        LampReminders evolve(RemindersSet event) {
            if (!event.matter().equals(LampReminder.TOPIC)) return this;
            return new LampReminders(given, isWanted, event.offsets());
        }
    }
}
