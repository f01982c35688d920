package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.TextPatternPolicy;
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
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Has the bot say something in other words from now on, in all offices; saying what is so already changes nothing.
 *
 * @param key of the text, as the files have it
 * @param language ISO 639 code
 * @param pattern the words with their placeholders; none: those that it came with
 */
public record ChangeText(
        String key, String language, @Nullable String pattern) implements Command {

    static List<OfficeEvent> decide(ChangeText command, Requester asker, State state, TextPatternPolicy wording) {
        asker.mustBeAdmin();
        String pattern = command.pattern();
        if (pattern != null) check(command, pattern, wording);
        if (Objects.equals(pattern, state.pattern())) return List.of();
        return List.of(new TextChanged(command.key(), command.language(), pattern, state.rule() + 1));
    }

    private static void check(ChangeText command, String pattern, TextPatternPolicy wording) {
        if (pattern.isBlank() || pattern.length() > TextPatternPolicy.LONGEST)
            throw new Refused(OfficeRefusal.TEXT_LENGTH);
        wording.problem(command.key(), command.language(), pattern).ifPresent(problem -> {
            throw problem;
        });
    }

    static class Handler {

        private final TextPatternPolicy wording;

        Handler(TextPatternPolicy wording) {
            this.wording = wording;
        }

        @CommandHandler
        void handle(
                ChangeText command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, state, wording));
        }
    }

    /**
     * What is said instead of the text now, and how often texts have been changed.
     *
     * @param pattern none while it is said as the bot came
     */
    @EventSourcedEntity
    record State(String key, String language, @Nullable String pattern, int rule) {

        @EntityCreator
        static State asItCame(@InjectEntityId DecisionContext asked) {
            ChangeText command = asked.command(ChangeText.class);
            return new State(command.key(), command.language(), null, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            return BoundaryCriteria.ofTypes(TextChanged.class);
        }

        @EventSourcingHandler
        State evolve(TextChanged event) {
            boolean isOurs = event.key().equals(key) && event.language().equals(language);
            return new State(key, language, isOurs ? event.pattern() : pattern, event.rule());
        }
    }
}
