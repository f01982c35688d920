package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Makes a person no longer one of a team. */
public record LeaveTeam(PersonId person, TeamId team) implements OfMember {

    static List<PersonEvent> decide(LeaveTeam command, Asker asker, Membership member) {
        asker.mustBeAdmin();
        if (!member.teams().contains(command.team())) return List.of();
        return List.of(new TeamLeft(command.person(), command.team()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                LeaveTeam command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Membership member,
                EventAppender events) {
            events.append(decide(command, asker, member));
        }
    }
}
