package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import java.time.DayOfWeek;
import java.util.List;

/** What makes an office's calendar what it was before something was said of it. */
final class FormerCalendar {

    private FormerCalendar() {}

    /** Those kept before, or none. */
    static HolidaysTaken holidays(HolidaysTaken said, Office before, int rule, CommandId act) {
        HolidaysTaken former = before.rules().calendar().years().get(said.year());
        return new HolidaysTaken(
                said.office(),
                former == null ? said.country() : former.country(),
                said.year(),
                former == null ? List.of() : former.closed(),
                former == null ? List.of() : former.opened(),
                rule,
                null,
                act.value());
    }

    static DaySet day(DaySet said, Office before, Office now, CommandContext context, CommandId act) {
        if (said.day().isBefore(now.dayOf(context.now()))) throw new Refused(OfficeRefusal.DAY_PASSED);
        DaySet former = before.rules().calendar().days().get(said.day());
        return new DaySet(
                said.office(),
                said.day(),
                former == null ? null : former.isOpen(),
                former == null ? null : former.reason(),
                now.rule() + 1,
                null,
                act.value());
    }

    static WorkingDaysSet week(WorkingDaysSet said, Office before, int rule, CommandId act) {
        var week = before.rules().calendar().week();
        List<DayOfWeek> days = week.isEmpty()
                ? List.of(DayOfWeek.values())
                : week.stream().sorted().toList();
        return new WorkingDaysSet(said.office(), days, rule, null, act.value());
    }
}
