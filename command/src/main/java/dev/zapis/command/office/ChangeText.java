package dev.zapis.command.office;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Boundary;
import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Wording;
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

    static List<OfficeEvent> decide(ChangeText command, Asker asker, State state, Wording wording) {
        asker.mustBeAdmin();
        String pattern = command.pattern();
        if (pattern != null) check(command, pattern, wording);
        if (Objects.equals(pattern, state.pattern())) return List.of();
        return List.of(new TextChanged(command.key(), command.language(), pattern, state.rule() + 1));
    }

    private static void check(ChangeText command, String pattern, Wording wording) {
        if (pattern.isBlank() || pattern.length() > Wording.LONGEST) throw new Refused(OfficeRefusal.TEXT_LENGTH);
        wording.problem(command.key(), command.language(), pattern).ifPresent(problem -> {
            throw problem;
        });
    }

    static class Handler {

        private final Wording wording;

        Handler(Wording wording) {
            this.wording = wording;
        }

        @CommandHandler
        void handle(
                ChangeText command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) State state,
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
        static State asItCame(@InjectEntityId Asked asked) {
            ChangeText command = asked.command(ChangeText.class);
            return new State(command.key(), command.language(), null, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked) {
            return Boundary.ofTypes(TextChanged.class);
        }

        @EventSourcingHandler
        State evolve(TextChanged event) {
            boolean isOurs = event.key().equals(key) && event.language().equals(language);
            return new State(key, language, isOurs ? event.pattern() : pattern, event.rule());
        }
    }
}
