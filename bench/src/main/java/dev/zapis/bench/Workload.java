package dev.zapis.bench;

import java.util.List;

/** Something to be measured. */
record Workload(String id, boolean quick, Measurement measurement) {

    /** Answers the workload's figures; the store is a new one, and closed afterwards. */
    @FunctionalInterface
    interface Measurement {
        List<Figure> in(Run run, Store store) throws Exception;
    }

    static List<Workload> all() {
        return List.of(
                new Workload("W1", true, Appends::one),
                new Workload("W2", true, Appends::many),
                new Workload("W3", false, Zipf::skewed),
                new Workload("W4", true, HotKey::raw),
                new Workload("W5", true, Appends::ten),
                new Workload("W7", true, Commands::bookings),
                new Workload("W9", true, Push::latency),
                new Workload("W13", true, Appends::condition),
                new Workload("crowd", true, Crowd::rush),
                new Workload("class", false, Commands::bigClass),
                new Workload("W6", false, Size::growth),
                new Workload("W8", false, Replay::million),
                new Workload("W12", false, Instances::two),
                new Workload("heap", false, Cramped::heap));
    }
}
