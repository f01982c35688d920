package dev.zapis.command.sourcing;

import dev.zapis.command.Actor;
import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.OwnCommand;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which of all the states of a type a command means. */
@FunctionalInterface
interface StateId {

    /** Nothing has ever happened to this person: whom somebody is who is nobody. */
    PersonId NOBODY = new PersonId(Ids.derived("nobody"));

    Object of(DecisionContext<?> decision);

    /** Fails where the state can't serve such commands. */
    static StateId of(StateModel<?, ?> state, Class<?> command) {
        if (state.idType() == Actor.class) return decision -> decision.context().actor();
        if (state.idType() == DecisionContext.class) {
            if (state.serves().isAssignableFrom(command)) return decision -> decision;
            throw unserved(state, command, "it is made for " + state.serves().getName());
        }
        List<Method> named = accessors(command, state.idType());
        if (named.size() == 1) return by(named.getFirst());
        if (named.isEmpty() && state.idType() == PersonId.class && OwnCommand.class.isAssignableFrom(command)) {
            return decision ->
                    Objects.requireNonNullElse(decision.context().actor().person(), NOBODY);
        }
        throw unserved(
                state,
                command,
                "of %s the command has %d".formatted(state.idType().getName(), named.size()));
    }

    private static StateId by(Method accessor) {
        accessor.setAccessible(true);
        return decision -> Objects.requireNonNull(Reflection.call(accessor, decision.command()));
    }

    /** The component of that type; where there are several, what an interface of the command calls for. */
    private static List<Method> accessors(Class<?> command, Class<?> id) {
        RecordComponent[] all = Objects.requireNonNullElse(command.getRecordComponents(), new RecordComponent[0]);
        List<Method> components = Arrays.stream(all)
                .filter(component -> component.getType() == id)
                .map(RecordComponent::getAccessor)
                .toList();
        if (components.size() == 1) return components;
        List<Method> asked = Stream.of(command.getInterfaces())
                .filter(Command.class::isAssignableFrom)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getReturnType() == id && method.getParameterCount() == 0)
                .toList();
        return asked.size() == 1 ? asked : components;
    }

    private static IllegalStateException unserved(StateModel<?, ?> state, Class<?> command, String why) {
        return new IllegalStateException("the state %s can't serve the command %s: %s"
                .formatted(state.type().getName(), command.getName(), why));
    }
}
