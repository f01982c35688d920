package dev.zapis.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What follows from which type of event. It is pure: the same event always leads to the same commands. */
public final class Deeds {

    /** To begin with: {@link #when} adds to it. */
    public static final Deeds EMPTY = new Deeds(Map.of());

    private final Map<Class<?>, Function<Object, List<Command>>> byFact;

    private Deeds(Map<Class<?>, Function<Object, List<Command>>> byFact) {
        this.byFact = Map.copyOf(byFact);
    }

    /** One command follows from each event of this type. */
    public <F> Deeds when(Class<F> fact, Function<? super F, ? extends Command> deed) {
        return whenAny(fact, happened -> List.of(deed.apply(happened)));
    }

    /** One command for each thing that the event concerns, perhaps none. */
    public <F> Deeds whenAny(Class<F> fact, Function<? super F, ? extends List<? extends Command>> deeds) {
        Map<Class<?>, Function<Object, List<Command>>> more = new HashMap<>(byFact);
        if (more.put(fact, happened -> List.copyOf(deeds.apply(fact.cast(happened)))) != null) {
            throw new IllegalStateException("two deeds for " + fact.getSimpleName());
        }
        return new Deeds(more);
    }

    public Set<Class<?>> facts() {
        return byFact.keySet();
    }

    /** The commands that follow from this event. */
    public List<Command> after(Object fact) {
        Function<Object, List<Command>> deeds = byFact.get(fact.getClass());
        if (deeds == null) throw new IllegalArgumentException("no deeds for " + fact.getClass());
        return deeds.apply(fact);
    }
}
