package dev.zapis.command.office;

import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.policy.PolicyValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided by in an office.
 *
 * @param version 0 while the defaults hold
 */
record OfficeRuleset(
        PolicyValues policies, BusinessCalendar calendar, Map<AreaId, AreaPriority> reserved, int version) {

    static final OfficeRuleset DEFAULT =
            new OfficeRuleset(PolicyValues.DEFAULTS, BusinessCalendar.ALWAYS_OPEN, Map.of(), 0);

    OfficeRuleset {
        reserved = Map.copyOf(reserved);
    }

    OfficeRuleset after(PolicyChange event) {
        PolicyValues changed = policies.with(event.policy(), event.value());
        return new OfficeRuleset(changed, calendar, reserved, event.ruleAfter(version));
    }

    OfficeRuleset after(WorkingDaysSet event) {
        return new OfficeRuleset(policies, calendar.after(event), reserved, event.rule());
    }

    OfficeRuleset after(HolidaysTaken event) {
        return new OfficeRuleset(policies, calendar.after(event), reserved, event.rule());
    }

    OfficeRuleset after(DaySet event) {
        return new OfficeRuleset(policies, calendar.after(event), reserved, event.rule());
    }

    OfficeRuleset after(AreaReserved event) {
        Map<AreaId, AreaPriority> more = new HashMap<>(reserved);
        if (event.teams().isEmpty()) more.remove(event.area());
        else more.put(event.area(), new AreaPriority(event.teams(), event.opensDaysBefore()));
        return new OfficeRuleset(policies, calendar, more, event.rule());
    }

    OfficeRuleset without(AreaId area) {
        Map<AreaId, AreaPriority> fewer = new HashMap<>(reserved);
        fewer.remove(area);
        return new OfficeRuleset(policies, calendar, fewer, version);
    }

    /** Of nobody where nothing is said of the area. */
    AreaPriority priority(AreaId area) {
        return reserved.getOrDefault(area, new AreaPriority(List.of(), null));
    }
}
