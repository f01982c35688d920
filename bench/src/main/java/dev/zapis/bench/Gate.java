package dev.zapis.bench;

/** A limit that a figure has to keep: at least, or at most, {@code must}; {@code stretch} is what it aims at. */
record Gate(double must, double stretch, boolean atMost) {

    static Gate atLeast(double must, double stretch) {
        return new Gate(must, stretch, false);
    }

    static Gate atMost(double must) {
        return new Gate(must, must, true);
    }

    static Gate atMost(double must, double stretch) {
        return new Gate(must, stretch, true);
    }

    boolean keeps(double value) {
        return keeps(value, must);
    }

    boolean reaches(double value) {
        return keeps(value, stretch);
    }

    private boolean keeps(double value, double limit) {
        return atMost ? value <= limit : value >= limit;
    }

    @Override
    public String toString() {
        return (atMost ? "<= " : ">= ") + must + (stretch == must ? "" : " (" + stretch + ")");
    }
}
