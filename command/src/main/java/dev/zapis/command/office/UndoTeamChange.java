package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes back that a team was formed, while nobody is in it, or that it was disbanded: with its people and its first right to book. */
public record UndoTeamChange(OfficeId office, TeamId team, CommandId act, UndoWindow window) implements UndoCommand {

    static List<Object> decide(
            UndoTeamChange command, Requester requester, History history, Members members, CommandContext context) {
        requester.mustBeAdmin();
        Object did = history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(later -> isAbout(later, command.team()));
        return switch (did) {
            case TeamFormed formed
            when formed.team().equals(command.team()) ->
                disbanded(command, history.acts().now(), members);
            case TeamDisbanded disbanded
            when disbanded.team().equals(command.team()) -> formed(command, history.acts(), members);
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    private static boolean isAbout(Object later, TeamId team) {
        return switch (later) {
            case TeamFormed event -> event.team().equals(team);
            case TeamRenamed event -> event.team().equals(team);
            case TeamDisbanded event -> event.team().equals(team);
            default -> false;
        };
    }

    private static List<Object> disbanded(UndoTeamChange command, Office now, Members members) {
        if (!members.people().isEmpty())
            throw new Refused(
                    UndoRefusal.MEMBERS_SINCE, Map.of("people", members.people().size()));
        long areas = now.rules().reserved().values().stream()
                .filter(priority -> priority.teams().contains(command.team()))
                .count();
        if (areas > 0) throw new Refused(UndoRefusal.PRIORITY_SINCE, Map.of("areas", areas));
        return List.of(new TeamDisbanded(command.office(), command.team()));
    }

    private static List<Object> formed(UndoTeamChange command, ActHistory<Office> acts, Members members) {
        Office before = acts.before();
        Office now = acts.now();
        List<Object> events = new ArrayList<>();
        String name = TeamName.free(Objects.requireNonNull(before.teams().get(command.team())), now, command.team());
        events.add(new TeamFormed(command.office(), command.team(), name));
        int rule = now.rule();
        for (Object each : acts.did()) {
            // Of an area that has gone since nothing is said, of one that is somebody else's by now nothing else.
            if (!(each instanceof AreaReserved said) || !now.areas().containsKey(said.area())) continue;
            acts.mustBeLast(
                    later -> later instanceof AreaReserved other && other.area().equals(said.area()));
            AreaPriority former = before.rules().priority(said.area());
            List<TeamId> teams = former.teams().stream()
                    .filter(team -> team.equals(command.team()) || now.teams().containsKey(team))
                    .toList();
            events.add(new AreaReserved(command.office(), said.area(), teams, former.opensDaysBefore(), ++rule));
        }
        members.people().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> events.add(new TeamJoined(person, command.team())));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoTeamChange command,
                Requester requester,
                History history,
                Members members,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, history, members, context));
        }
    }

    /** Rule over an office: what an act said of its teams, and what was said since. */
    @EventSourcedEntity
    record History(ActHistory<Office> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoTeamChange> of) {
            return new History(ActHistory.of(
                    of.command().act(), Office.unknown(of.command().office())));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoTeamChange> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.OFFICE, of.command().office().value()));
        }

        @EventSourcingHandler
        History evolve(OfficeEvent event, EventOrigin origin) {
            return new History(acts.after(event, acts.now().after(event), origin));
        }
    }

    /** Rule over all people, since no tag tells a team's apart: who is in it, or was when it was disbanded. */
    @EventSourcedEntity
    record Members(TeamId team, Set<PersonId> people) {

        Members {
            people = Set.copyOf(people);
        }

        @EntityCreator
        static Members none(@InjectEntityId DecisionContext<UndoTeamChange> of) {
            return new Members(of.command().team(), Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoTeamChange> of) {
            return EventCriteria.havingAnyTag();
        }

        @EventSourcingHandler
        Members evolve(TeamJoined event) {
            if (!event.team().equals(team)) return this;
            Set<PersonId> more = new HashSet<>(people);
            more.add(event.person());
            return new Members(team, more);
        }

        @EventSourcingHandler
        Members evolve(TeamLeft event) {
            return event.team().equals(team) ? without(event.person()) : this;
        }

        @EventSourcingHandler
        Members evolve(PersonForgotten event) {
            return without(event.person());
        }

        private Members without(PersonId person) {
            Set<PersonId> fewer = new HashSet<>(people);
            return fewer.remove(person) ? new Members(team, fewer) : this;
        }
    }
}
