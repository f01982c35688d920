package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.DisbandTeam;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.Teams;
import java.util.List;
import reactor.core.publisher.Mono;

/** Really end the team? */
@Route("office.team.disband")
public record DisbandTeamScreen(OfficeId office, TeamId team) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return TeamsScreen.one(visit, office, team)
                .zipWith(visit.ask(new Areas(office)), (found, areas) -> view(found, areas.areas()));
    }

    private View view(Teams.Team found, List<Areas.Area> areas) {
        List<Text> reserved = areas.stream()
                .filter(area -> area.teams().contains(team))
                .map(area -> Text.plain(area.name()))
                .toList();
        View view = View.titled("title", "team", found.name()).line("members", "members", found.members());
        if (!reserved.isEmpty()) view = view.line("areas", "areas", reserved);
        return view.row(
                Button.text("keep", new TeamScreen(office, team, 0)),
                Button.text("yes", new Disband(office, team)).danger());
    }

    /** Ends it. */
    @Route("office.team.disbanding")
    record Disband(OfficeId office, TeamId team) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new DisbandTeam(office, team)).thenReturn(new TeamsScreen(office, 0));
        }
    }
}
