package dev.zapis.events.office;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.TimeSpan;
import java.util.List;

/** When the people of an office are left alone, unless they have hours of their own. */
public record OfficeQuietHours() implements Policy<TimeSpan> {

    @Override
    public String key() {
        return "office.quiet";
    }

    @Override
    public PolicyKind<TimeSpan> kind() {
        return new PolicyKind.Span(List.of(TimeSpan.hours(21, 9), TimeSpan.hours(22, 8), TimeSpan.hours(23, 7)));
    }

    @Override
    public TimeSpan initial() {
        return TimeSpan.hours(22, 8);
    }
}
