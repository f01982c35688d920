package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that people are reminded at a time, or are not any more.
 *
 * @param offset the time: where the office had said nothing before, only this tells what was so
 */
public record UndoReminder(
        OfficeId office, ReminderTopic matter, ReminderOffset offset, CommandId act, UndoWindow window)
        implements UndoCommand {

    static OfficeEvent decide(UndoReminder command, Requester requester, History history, CommandContext context) {
        requester.mustBeAdmin();
        history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(any -> true);
        RemindersSet said = Objects.requireNonNull(history.acts().now().event());
        RemindersSet before = history.acts().before().event();
        List<ReminderOffset> former = before == null ? turned(said.offsets(), command.offset()) : before.offsets();
        return new RemindersSet(command.office(), command.matter(), former, said.rule() + 1);
    }

    private static List<ReminderOffset> turned(List<ReminderOffset> offsets, ReminderOffset one) {
        List<ReminderOffset> others = new ArrayList<>(offsets);
        if (!others.remove(one)) others.add(one);
        return others;
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoReminder command,
                Requester requester,
                History history,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, history, context));
        }
    }

    /** @param event none while the defaults hold */
    record Said(@Nullable RemindersSet event) {}

    /** Rule over an office: when it reminded of something before an act and since. */
    @EventSourcedEntity
    record History(ReminderTopic matter, ActHistory<Said> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoReminder> of) {
            return new History(of.command().matter(), ActHistory.of(of.command().act(), new Said(null)));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoReminder> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.OFFICE, of.command().office().value()));
        }

        @EventSourcingHandler
        History evolve(RemindersSet event, EventOrigin origin) {
            // Those of other matters come along by the office's tag.
            boolean isOurs = event.matter().equals(matter);
            return isOurs ? new History(matter, acts.after(event, new Said(event), origin)) : this;
        }
    }
}
