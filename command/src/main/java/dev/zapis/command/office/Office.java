package dev.zapis.command.office;

import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * An office: unknown until it is opened, then open for good.
 * It has a name and a time zone, by which its days begin and end; areas and teams, whose names are each their own there.
 * An area is for some teams first, or for everybody. Its days are open or closed by its calendar ({@link BusinessCalendar}).
 * What it decides for itself, its policies, and where people book first is in its rules ({@link OfficeRuleset}), whose version rises with
 * each change.
 * Only an admin, or the house itself, changes it, and only once it is open. Parts of the product can be switched off in it.
 *
 * @param name none until it is opened
 * @param off parts of the product that are switched off in it
 */
@EventSourcedEntity(tagKey = Tags.OFFICE)
public record Office(
        OfficeId id,
        @Nullable String name,
        ZoneId zone,
        Map<AreaId, String> areas,
        Map<TeamId, String> teams,
        OfficeRuleset rules,
        Set<Feature> off) {

    public Office {
        areas = Map.copyOf(areas);
        teams = Map.copyOf(teams);
        off = Set.copyOf(off);
    }

    @EntityCreator
    static Office unknown(@InjectEntityId OfficeId id) {
        return new Office(id, null, ZoneOffset.UTC, Map.of(), Map.of(), OfficeRuleset.DEFAULT, Set.of());
    }

    @EventSourcingHandler
    Office evolve(OfficeOpened event) {
        return new Office(id, event.name(), event.zone(), areas, teams, rules, off);
    }

    @EventSourcingHandler
    Office evolve(OfficeRenamed event) {
        return new Office(id, event.name(), zone, areas, teams, rules, off);
    }

    @EventSourcingHandler
    Office evolve(TimeZoneSet event) {
        return new Office(id, name, event.zone(), areas, teams, rules, off);
    }

    @EventSourcingHandler
    Office evolve(AreaAdded event) {
        return having(with(areas, event.area(), event.name()), teams);
    }

    @EventSourcingHandler
    Office evolve(AreaRenamed event) {
        return having(with(areas, event.area(), event.name()), teams);
    }

    @EventSourcingHandler
    Office evolve(AreaRetired event) {
        return having(without(areas, event.area()), teams).ruledBy(rules.without(event.area()));
    }

    @EventSourcingHandler
    Office evolve(AreaReserved event) {
        return ruledBy(rules.after(event));
    }

    @EventSourcingHandler
    Office evolve(TeamFormed event) {
        return having(areas, with(teams, event.team(), event.name()));
    }

    @EventSourcingHandler
    Office evolve(TeamRenamed event) {
        return having(areas, with(teams, event.team(), event.name()));
    }

    @EventSourcingHandler
    Office evolve(TeamDisbanded event) {
        return having(areas, without(teams, event.team()));
    }

    @EventSourcingHandler
    Office evolve(PolicyChange event) {
        return ruledBy(rules.after(event));
    }

    @EventSourcingHandler
    Office evolve(WorkingDaysSet event) {
        return ruledBy(rules.after(event));
    }

    @EventSourcingHandler
    Office evolve(HolidaysTaken event) {
        return ruledBy(rules.after(event));
    }

    @EventSourcingHandler
    Office evolve(DaySet event) {
        return ruledBy(rules.after(event));
    }

    @EventSourcingHandler
    Office evolve(ModuleSwitched event) {
        Set<Feature> switched = new HashSet<>(off);
        if (event.isOn()) switched.remove(event.module());
        else switched.add(event.module());
        return new Office(id, name, zone, areas, teams, rules, switched);
    }

    /** After an event of its own. */
    Office after(OfficeEvent event) {
        return switch (event) {
            case OfficeOpened said -> evolve(said);
            case OfficeRenamed said -> evolve(said);
            case TimeZoneSet said -> evolve(said);
            case AreaAdded said -> evolve(said);
            case AreaRenamed said -> evolve(said);
            case AreaRetired said -> evolve(said);
            case AreaReserved said -> evolve(said);
            case TeamFormed said -> evolve(said);
            case TeamRenamed said -> evolve(said);
            case TeamDisbanded said -> evolve(said);
            case PolicyChange said -> evolve(said);
            case WorkingDaysSet said -> evolve(said);
            case HolidaysTaken said -> evolve(said);
            case DaySet said -> evolve(said);
            case ModuleSwitched said -> evolve(said);
            default -> this;
        };
    }

    private Office having(Map<AreaId, String> areas, Map<TeamId, String> teams) {
        return new Office(id, name, zone, areas, teams, rules, off);
    }

    private Office ruledBy(OfficeRuleset rules) {
        return new Office(id, name, zone, areas, teams, rules, off);
    }

    private static <K> Map<K, String> with(Map<K, String> all, K one, String name) {
        Map<K, String> more = new HashMap<>(all);
        more.put(one, name);
        return more;
    }

    private static <K> Map<K, String> without(Map<K, String> all, K one) {
        Map<K, String> fewer = new HashMap<>(all);
        fewer.remove(one);
        return fewer;
    }

    public boolean isOpen() {
        return name != null;
    }

    public void mustBeOpen() {
        if (!isOpen()) throw new Refused(OfficeRefusal.UNKNOWN);
    }

    /** This part of the product is not switched off here. */
    public void mustOffer(Feature feature) {
        if (off.contains(feature)) throw new Refused(OfficeRefusal.MODULE_OFF);
    }

    void mustHave(AreaId area) {
        if (!areas.containsKey(area)) throw new Refused(OfficeRefusal.AREA_UNKNOWN);
    }

    void mustHave(TeamId team) {
        if (!teams.containsKey(team)) throw new Refused(OfficeRefusal.TEAM_UNKNOWN);
    }

    /** What the office has decided for itself, else what holds until it does. */
    public <T> T policy(Policy<T> policy) {
        return rules.policies().of(policy);
    }

    /** Whether it has decided just that for itself, as it is stored. */
    boolean hasSaid(Policy<?> policy, String value) {
        return value.equals(rules.policies().said().get(policy.key()));
    }

    /** Version of the rules; 0 while the defaults hold. */
    public int rule() {
        return rules.version();
    }

    /** The office's date at this instant. */
    public LocalDate dayOf(Instant now) {
        return timeOf(now).toLocalDate();
    }

    /** What its clocks show at this instant. */
    public LocalDateTime timeOf(Instant now) {
        return LocalDateTime.ofInstant(now, zone);
    }

    /** The last day that can be booked now. */
    public LocalDate horizon(Instant now) {
        return dayOf(now).plusDays(BookingHorizon.days(rules.policies()));
    }

    public boolean isClosedOn(LocalDate day) {
        return rules.calendar().closed(day) != null;
    }

    /** Whether it was closed on that day together with what was booked there. */
    public boolean hasCancelledBookingsOf(LocalDate day) {
        return rules.calendar().hasCancelledBookingsOf(day);
    }

    /** Why it is closed on that day, in the words of whoever closed it; none where there are none. */
    @Nullable
    public String closingReason(LocalDate day) {
        String reason = rules.calendar().reason(day);
        return reason.isEmpty() ? null : reason;
    }

    /** Refused with the reason where the office is closed on that day. */
    public void mustBeOpenOn(LocalDate day) {
        BusinessCalendar.Closed closed = rules.calendar().closed(day);
        if (closed == null) return;
        String reason = rules.calendar().reason(day);
        throw new Refused(OfficeRefusal.DAY_CLOSED, Map.of("day", day, "why", closed, "reason", reason));
    }

    /** Refused, with the day from which everybody may book, where an area is for others on that day. */
    public void mustBeFor(Set<TeamId> teamsOfRequester, AreaId area, LocalDate day, Instant now) {
        AreaPriority priority = rules.priority(area);
        if (priority.teams().isEmpty() || priority.isFor(teamsOfRequester)) return;
        LocalDate opens = priority.opens(day);
        String names = priority.teams().stream()
                .map(team -> teams.getOrDefault(team, ""))
                .sorted()
                .collect(Collectors.joining(", "));
        if (opens == null) throw new Refused(OfficeRefusal.AREA_FOR_OTHERS, Map.of("teams", names));
        if (dayOf(now).isBefore(opens)) {
            throw new Refused(OfficeRefusal.AREA_RESERVED, Map.of("teams", names, "opens", opens));
        }
    }
}
