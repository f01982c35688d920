package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.ConfusableNames;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Takes back what was said of an office: what was so before is so again.
 *
 * @param about what it was said about, so that whoever lists it can say so; nothing is decided by it
 * @param which of these
 */
public record UndoOfficeChange(OfficeId office, About about, String which, CommandId act, UndoWindow window)
        implements UndoCommand {

    /** What of an office something is said about. */
    public enum About {
        /** The office itself. */
        OFFICE,
        /** An area, by its id. */
        AREA,
        /** A team, by its id. */
        TEAM,
        /** A policy, by its key. */
        POLICY,
        /** A date. */
        DAY,
        /** A day of the week, by its name. */
        WEEKDAY,
        YEAR,
        /** A part of the product, by its name. */
        SECTION
    }

    static List<OfficeEvent> decide(
            UndoOfficeChange command,
            Requester requester,
            OfficeHistory history,
            StandingDesks desks,
            PolicyCatalog policies,
            CommandContext context) {
        requester.mustBeAdmin();
        Object did = history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(later -> history.acts().did().stream().anyMatch(each -> isAboutTheSame(each, later)));
        List<OfficeEvent> events = undoing(command, did, history.acts(), desks, policies, context);
        history.mustRestOnNone(events, context);
        return events;
    }

    private static List<OfficeEvent> undoing(
            UndoOfficeChange command,
            Object did,
            ActHistory<Office> acts,
            StandingDesks desks,
            PolicyCatalog policies,
            CommandContext context) {
        Office before = acts.before();
        Office now = acts.now();
        int rule = now.rule() + 1;
        if (did instanceof AreaRetired said) return standing(said, before, now);
        if (did instanceof DaySet) return days(acts, context);
        OfficeEvent undoing =
                switch (did) {
                    case PolicySet said ->
                        new PolicySet(command.office(), said.policy(), former(said, before, policies), rule);
                    case AreaReserved said -> {
                        now.mustHave(said.area());
                        yield reserved(said.area(), before, now);
                    }
                    case WorkingDaysSet said -> FormerCalendar.week(said, before, rule, command.act());
                    case OfficeRenamed said ->
                        new OfficeRenamed(command.office(), Objects.requireNonNull(before.name()));
                    case AreaRenamed said -> {
                        now.mustHave(said.area());
                        String name = Objects.requireNonNull(before.areas().get(said.area()));
                        mustBeFree(name, said.area(), now.areas(), OfficeRefusal.AREA_KNOWN);
                        yield new AreaRenamed(command.office(), said.area(), name);
                    }
                    case AreaAdded said -> {
                        now.mustHave(said.area());
                        int standing = desks.in(said.area());
                        if (standing > 0) throw new Refused(OfficeRefusal.AREA_HAS_DESKS, Map.of("desks", standing));
                        yield new AreaRetired(command.office(), said.area());
                    }
                    case TeamRenamed said -> {
                        now.mustHave(said.team());
                        String name = Objects.requireNonNull(before.teams().get(said.team()));
                        mustBeFree(name, said.team(), now.teams(), OfficeRefusal.TEAM_KNOWN);
                        yield new TeamRenamed(command.office(), said.team(), name);
                    }
                    case ModuleSwitched said -> new ModuleSwitched(command.office(), said.module(), !said.isOn());
                    case HolidaysTaken said -> FormerCalendar.holidays(said, before, rule, command.act());
                    default -> throw new Refused(UndoRefusal.UNKNOWN);
                };
        return List.of(undoing);
    }

    /** Days that were closed at once are as they were before, each by its event. */
    private static List<OfficeEvent> days(ActHistory<Office> acts, CommandContext context) {
        List<OfficeEvent> events = new ArrayList<>();
        Office now = acts.now();
        for (Object did : acts.did()) {
            if (!(did instanceof DaySet said)) continue;
            DaySet former = FormerCalendar.day(said, acts.before(), now, context, acts.act());
            events.add(former);
            now = now.after(former);
        }
        return List.copyOf(events);
    }

    /** The area is for those first whom it was for. */
    private static List<OfficeEvent> standing(AreaRetired said, Office before, Office now) {
        String name = Objects.requireNonNull(before.areas().get(said.area()));
        mustBeFree(name, said.area(), now.areas(), OfficeRefusal.AREA_KNOWN);
        AreaAdded added = new AreaAdded(said.office(), said.area(), name);
        AreaReserved reserved = reserved(said.area(), before, now);
        return reserved.teams().isEmpty() ? List.of(added) : List.of(added, reserved);
    }

    private static AreaReserved reserved(AreaId area, Office before, Office now) {
        AreaPriority former = before.rules().priority(area);
        return new AreaReserved(
                now.id(),
                area,
                former.teams().stream().filter(now.teams()::containsKey).toList(),
                former.opensDaysBefore(),
                now.rule() + 1);
    }

    private static boolean isAboutTheSame(Object did, Object later) {
        return switch (did) {
            case PolicySet one ->
                later instanceof PolicyChange other && other.policy().equals(one.policy());
            case AreaReserved one ->
                later instanceof AreaReserved other && other.area().equals(one.area());
            case DaySet one -> later instanceof DaySet other && other.day().equals(one.day());
            case HolidaysTaken one -> later instanceof HolidaysTaken other && other.year() == one.year();
            case AreaRenamed one ->
                later instanceof AreaRenamed other && other.area().equals(one.area());
            case AreaAdded one ->
                later instanceof AreaRetired other && other.area().equals(one.area());
            case ModuleSwitched one ->
                later instanceof ModuleSwitched other && other.module().equals(one.module());
            case AreaRetired one ->
                later instanceof AreaAdded other && other.area().equals(one.area());
            case TeamRenamed one ->
                later instanceof TeamRenamed other && other.team().equals(one.team());
            default -> did.getClass() == later.getClass();
        };
    }

    private static String former(PolicySet said, Office before, PolicyCatalog policies) {
        Policy<?> policy = policies.find(said.policy()).orElseThrow(() -> new Refused(OfficeRefusal.POLICY_UNKNOWN));
        return former(policy, before);
    }

    private static <T> String former(Policy<T> policy, Office before) {
        return policy.kind().write(before.policy(policy));
    }

    private static <K> void mustBeFree(String name, K own, Map<K, String> names, OfficeRefusal otherwise) {
        boolean isTaken = names.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(own) && ConfusableNames.areAlike(each.getValue(), name));
        if (isTaken) throw new Refused(otherwise);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoOfficeChange command,
                Requester requester,
                OfficeHistory history,
                StandingDesks desks,
                PolicyCatalog policies,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, history, desks, policies, context));
        }
    }
}
