package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Refused;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A desk for somebody on a day or a half of it, to be judged by the rules of booking, whichever command it is that would book it.
 *
 * @param mayBeHalf the office books half days, or half a day is booked already
 * @param teams of the person, some of which may book first in an area
 */
record WantedDesk(
        DeskId desk,
        OfficeId office,
        LocalDate day,
        DayPart part,
        boolean mayBeHalf,
        PersonId person,
        Set<TeamId> teams) {

    /** Refused by the first of D1 to D4 and L1 that it breaks. */
    void mustBeAllowed(Office rules, Desk place, DeskDay state, CommandContext context) {
        place.mustStandIn(office);
        checkDay(rules, context);
        // Whoever has this very desk hears that first, whatever has become of it. Of another's one hears that it is
        // taken, also with a desk of one's own: that is asked last.
        if (state.isOwnedBy(person)) throw ownDay(person, state);
        place.mustBeBookableOn(day);
        rules.mustBeFor(teams, place.area(), day, context.now());
        DayPart taken = state.taken();
        if (taken != null) {
            throw new Refused(DeskRefusal.TAKEN, Map.of("desk", place.name(), "day", day, "part", taken));
        }
        mustHaveNone(person, state);
        mustBeWithinLimit(person, rules, state);
    }

    private void checkDay(Office rules, CommandContext context) {
        if (day.isBefore(rules.dayOf(context.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        LocalDate last = rules.horizon(context.now());
        if (day.isAfter(last)) throw new Refused(DeskRefusal.DAY_TOO_FAR, Map.of("last", last));
        rules.mustBeOpenOn(day);
        if (part != DayPart.ALL && !mayBeHalf) throw new Refused(DeskRefusal.HALF_DAYS_OFF);
        // Who books a day that has half passed takes what is left of it; a morning that is over is of no use.
        LocalDateTime noon = day.atTime(LocalTime.of(rules.policy(new HalfDaySplit()), 0));
        if (part == DayPart.AM && !rules.timeOf(context.now()).isBefore(noon)) {
            throw new Refused(DeskRefusal.PART_PASSED);
        }
    }

    /** D2: no other desk for that part of the day. */
    static void mustHaveNone(PersonId person, DeskDay state) {
        if (state.ownPart(person) != null) throw ownDay(person, state);
    }

    private static Refused ownDay(PersonId person, DeskDay state) {
        DayPart own = Objects.requireNonNullElse(state.ownPart(person), state.part());
        return new Refused(DeskRefusal.OWN_DAY, Map.of("day", state.day(), "part", own));
    }

    /** L1: desks on fewer days of that week than are allowed; a day on which the person has a half already is counted already. */
    static void mustBeWithinLimit(PersonId person, Office rules, DeskDay state) {
        OptionalInt most = rules.policy(new DeskLimit());
        if (most.isPresent() && !state.isThere(person) && state.daysInTheWeek(person) >= most.getAsInt()) {
            throw new Refused(DeskRefusal.LIMIT, Map.of("most", most.getAsInt()));
        }
    }
}
