package dev.zapis.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What follows from which type of event. It is pure: the same event always leads to the same commands. */
public final class Deeds {

    /** To begin with: {@link #when} adds to it. */
    public static final Deeds EMPTY = new Deeds(Map.of(), Set.of());

    private final Map<Class<?>, Function<Object, List<Command>>> byFact;
    private final Set<Class<? extends Command>> commands;

    private Deeds(Map<Class<?>, Function<Object, List<Command>>> byFact, Set<Class<? extends Command>> commands) {
        this.byFact = Map.copyOf(byFact);
        this.commands = Set.copyOf(commands);
    }

    /** One command of that type follows from each event of this one. */
    public <F, C extends Command> Deeds when(Class<F> fact, Class<C> command, Function<? super F, C> deed) {
        return whenAny(fact, command, happened -> List.of(deed.apply(happened)));
    }

    /** One command of that type for each thing that the event concerns, perhaps none. */
    public <F, C extends Command> Deeds whenAny(Class<F> fact, Class<C> command, Function<? super F, List<C>> deeds) {
        Map<Class<?>, Function<Object, List<Command>>> more = new HashMap<>(byFact);
        if (more.put(fact, happened -> List.copyOf(deeds.apply(fact.cast(happened)))) != null) {
            throw new IllegalStateException("two deeds for " + fact.getSimpleName());
        }
        Set<Class<? extends Command>> types = new HashSet<>(commands);
        types.add(command);
        return new Deeds(more, types);
    }

    public Set<Class<?>> facts() {
        return byFact.keySet();
    }

    /** What is told: somebody has to carry out each of them. */
    public Set<Class<? extends Command>> commands() {
        return commands;
    }

    /** The commands that follow from this event. */
    public List<Command> after(Object fact) {
        Function<Object, List<Command>> deeds = byFact.get(fact.getClass());
        if (deeds == null) throw new IllegalArgumentException("no deeds for " + fact.getClass());
        return deeds.apply(fact);
    }
}
