package dev.zapis.example.command.lamp;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What an office would decide of its lamps: one of each kind that it decides nothing of otherwise. */
public final class LampPolicies {

    private LampPolicies() {}

    public enum Color {
        WARM,
        COLD,
        RED
    }

    /** Whether lamps are dimmed at night. */
    public record Dimming() implements Policy<Boolean> {

        @Override
        public String key() {
            return "lamp.dimming";
        }

        @Override
        public PolicyKind<Boolean> kind() {
            return new PolicyKind.Switch();
        }

        @Override
        public Boolean initial() {
            return false;
        }
    }

    /** How long a lamp stays lit. */
    public record LitFor() implements Policy<Duration> {

        @Override
        public String key() {
            return "lamp.lit-for";
        }

        @Override
        public PolicyKind<Duration> kind() {
            return new Counted.Length(ChronoUnit.MINUTES, 5, 120, List.of(15, 60));
        }

        @Override
        public Duration initial() {
            return Duration.ofHours(1);
        }
    }

    /** What lamps there may be. */
    public record Colors() implements Policy<Set<Color>> {

        @Override
        public String key() {
            return "lamp.colors";
        }

        @Override
        public PolicyKind<Set<Color>> kind() {
            return new PolicyKind.Choices<>(Color.class, 1);
        }

        @Override
        public Set<Color> initial() {
            return Set.of(Color.WARM);
        }
    }
}
