package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TextChanged;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Has the bot say something in the words that it said it in before. */
public record UndoText(String key, String language, CommandId act, UndoWindow window) implements UndoCommand {

    static OfficeEvent decide(UndoText command, Requester requester, History history, CommandContext context) {
        requester.mustBeAdmin();
        history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(any -> true);
        String former = history.acts().before().orElse(null);
        return new TextChanged(command.key(), command.language(), former, history.rule() + 1);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoText command, Requester requester, History history, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, history, context));
        }
    }

    /**
     * Rule over all texts, whose changes are counted together: what was said instead of one before an act and since.
     *
     * @param acts empty: as the bot came
     */
    @EventSourcedEntity
    record History(String key, String language, ActHistory<Optional<String>> acts, int rule) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoText> of) {
            UndoText command = of.command();
            return new History(command.key(), command.language(), ActHistory.of(command.act(), Optional.empty()), 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoText> of) {
            return EventCriteria.havingAnyTag();
        }

        @EventSourcingHandler
        History evolve(TextChanged event, EventOrigin origin) {
            boolean isOurs = event.key().equals(key) && event.language().equals(language);
            var then = isOurs ? acts.after(event, Optional.ofNullable(event.pattern()), origin) : acts;
            return new History(key, language, then, event.rule());
        }
    }
}
