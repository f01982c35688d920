package dev.zapis.events.office;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import java.util.OptionalInt;

/** How many desks a person may have in a week, Monday to Sunday; empty: as many as there are days. Who has more keeps them. */
public record DeskLimit() implements Policy<OptionalInt> {

    @Override
    public String key() {
        return "office.limit";
    }

    @Override
    public PolicyKind<OptionalInt> kind() {
        return new Counted.Limit(1, 7);
    }

    @Override
    public OptionalInt initial() {
        return OptionalInt.empty();
    }
}
