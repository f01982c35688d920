package dev.zapis.playground.world;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Faults that wait for their calls. */
public final class PlannedFaults {

    /** A fault of this method hits any call. */
    public static final String ANY = "*";

    private record Planned(PlannedFault fault, int times) {}

    private final Map<String, Planned> planned = new HashMap<>();

    /** The next calls of the method fail like that; no times at all takes the plan back. */
    public synchronized void plan(String method, int times, PlannedFault fault) {
        String name = method.toLowerCase(Locale.ROOT);
        if (times <= 0) planned.remove(name);
        else planned.put(name, new Planned(fault, times));
    }

    public synchronized Optional<PlannedFault> next(String method) {
        String name = planned.containsKey(method) ? method : ANY;
        Planned hit = planned.get(name);
        if (hit == null) return Optional.empty();
        plan(name, hit.times() - 1, hit.fault());
        return Optional.of(hit.fault());
    }
}
