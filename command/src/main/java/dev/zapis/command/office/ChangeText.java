package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TextChanged;
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
import org.jspecify.annotations.Nullable;

/**
 * Has the bot say something in other words from now on, in all offices; saying what is so already changes nothing.
 *
 * @param key of the text, as the files have it
 * @param language ISO 639 code
 * @param pattern the words with their placeholders; none: those that it came with
 */
public record ChangeText(
        String key, String language, @Nullable String pattern) implements Undoable {

    static List<OfficeEvent> decide(
            ChangeText command, Requester requester, TextChanges texts, TextPatternPolicy wording) {
        requester.mustBeAdmin();
        String pattern = command.pattern();
        if (pattern != null) check(command, pattern, wording);
        if (Objects.equals(pattern, texts.pattern())) return List.of();
        return List.of(new TextChanged(command.key(), command.language(), pattern, texts.rule() + 1));
    }

    private static void check(ChangeText command, String pattern, TextPatternPolicy wording) {
        if (pattern.isBlank() || pattern.length() > TextPatternPolicy.LONGEST)
            throw new Refused(OfficeRefusal.TEXT_LENGTH);
        wording.problem(command.key(), command.language(), pattern).ifPresent(problem -> {
            throw problem;
        });
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoText(key, language, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                ChangeText command,
                Requester requester,
                TextChanges texts,
                TextPatternPolicy wording,
                EventAppender events) {
            events.append(decide(command, requester, texts, wording));
        }
    }

    /**
     * Rule over all texts: what is said instead of one now, and how often texts have been changed.
     *
     * @param pattern none while it is said as the bot came
     */
    @EventSourcedEntity
    record TextChanges(
            String key, String language, @Nullable String pattern, int rule) {

        @EntityCreator
        static TextChanges none(@InjectEntityId DecisionContext<ChangeText> of) {
            return new TextChanges(of.command().key(), of.command().language(), null, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<ChangeText> of) {
            return EventCriteria.havingAnyTag();
        }

        // Every change counts for the rule, that of this text in this language for the words.
        @EventSourcingHandler
        TextChanges evolve(TextChanged event) {
            boolean isOurs = event.key().equals(key) && event.language().equals(language);
            return new TextChanges(key, language, isOurs ? event.pattern() : pattern, event.rule());
        }
    }
}
