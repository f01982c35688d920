package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Makes a person one of a team; doing it twice changes nothing. */
public record JoinTeam(OfficeId office, PersonId person, TeamId team) implements InOffice, OfMember {

    static List<PersonEvent> decide(JoinTeam command, Asker asker, Office office, Membership member) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.team());
        member.mustBeKnown();
        if (member.teams().contains(command.team())) return List.of();
        return List.of(new TeamJoined(command.person(), command.team()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                JoinTeam command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) Membership member,
                EventAppender events) {
            events.append(decide(command, asker, office, member));
        }
    }
}
