package dev.zapis.app.monitoring;

/** What is counted elsewhere, from the start of the program on. */
public record CounterSources(Count conflicts, Count redecided, Count busy, Count dropped) {

    /** One count; it only rises. */
    @FunctionalInterface
    public interface Count {
        double soFar();
    }
}
