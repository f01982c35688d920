package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes back that somebody is in a team, or is not any more. */
public record UndoTeamMembership(PersonId person, TeamId team, CommandId act, UndoWindow window)
        implements UndoCommand {

    static PersonEvent decide(
            UndoTeamMembership command,
            Requester requester,
            TeamMembership member,
            History history,
            Existence team,
            CommandContext context) {
        requester.mustBeAdmin();
        Object did = history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(any -> true);
        if (did instanceof TeamJoined) return new TeamLeft(command.person(), command.team());
        member.mustBeKnown();
        if (!team.isThere()) throw new Refused(OfficeRefusal.TEAM_UNKNOWN);
        return new TeamJoined(command.person(), command.team());
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoTeamMembership command,
                Requester requester,
                TeamMembership member,
                History history,
                Existence team,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, member, history, team, context));
        }
    }

    /** Rule over a person: what an act did about one team of theirs, and what was done since. */
    @EventSourcedEntity
    record History(TeamId team, ActHistory<PersonId> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoTeamMembership> of) {
            UndoTeamMembership command = of.command();
            return new History(command.team(), ActHistory.of(command.act(), command.person()));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoTeamMembership> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.PERSON, of.command().person().value()));
        }

        @EventSourcingHandler
        History evolve(TeamJoined event, EventOrigin origin) {
            return event.team().equals(team) ? after(event, origin) : this;
        }

        @EventSourcingHandler
        History evolve(TeamLeft event, EventOrigin origin) {
            return event.team().equals(team) ? after(event, origin) : this;
        }

        private History after(PersonEvent event, EventOrigin origin) {
            return new History(team, acts.after(event, acts.now(), origin));
        }
    }

    /** Rule over all teams, since no tag tells one apart: whether this one is there. */
    @EventSourcedEntity
    record Existence(TeamId team, boolean isThere) {

        @EntityCreator
        static Existence none(@InjectEntityId DecisionContext<UndoTeamMembership> of) {
            return new Existence(of.command().team(), false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoTeamMembership> of) {
            return EventCriteria.havingAnyTag();
        }

        @EventSourcingHandler
        Existence evolve(TeamFormed event) {
            return event.team().equals(team) ? new Existence(team, true) : this;
        }

        @EventSourcingHandler
        Existence evolve(TeamDisbanded event) {
            return event.team().equals(team) ? new Existence(team, false) : this;
        }
    }
}
