package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.LeaveTeam;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.office.Teams;
import java.util.List;
import reactor.core.publisher.Mono;

/** Really out of the team? */
@Route("office.team.member")
public record MemberScreen(OfficeId office, TeamId team, PersonId person) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return TeamsScreen.one(visit, office, team)
                .zipWith(
                        visit.ask(new TeamPeople(office, team, null, TeamScreen.MOST)),
                        (found, members) -> view(found, members.people()));
    }

    private View view(Teams.Team found, List<TeamPeople.Somebody> members) {
        Button back = Button.text("back", new TeamScreen(office, team, 0));
        return members.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .map(member -> View.titled("title", "person", member.name(), "team", found.name())
                        .line("stay")
                        .row(
                                back,
                                Button.text("yes", new Leave(office, team, person))
                                        .danger()))
                .orElse(View.titled("gone", "team", found.name()).row(back));
    }

    /** Out. */
    @Route("office.team.leave")
    record Leave(OfficeId office, TeamId team, PersonId person) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new LeaveTeam(person, team)).thenReturn(new TeamScreen(office, team, 0));
        }
    }
}
