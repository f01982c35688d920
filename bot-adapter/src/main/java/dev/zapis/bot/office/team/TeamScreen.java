package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.office.Teams;
import java.util.List;
import reactor.core.publisher.Mono;

/** A team and its members; a typed name finds people to add. */
@Route("office.team")
public record TeamScreen(OfficeId office, TeamId team, int page) implements Screen {

    private static final int PAGE = 8;

    /** Beyond this many a list is no help. */
    static final int MOST = 500;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return TeamsScreen.one(visit, office, team)
                .zipWith(
                        visit.ask(new TeamPeople(office, team, null, MOST)),
                        (found, members) -> view(found, members.people()));
    }

    private View view(Teams.Team found, List<TeamPeople.Somebody> members) {
        return View.titled("title", "team", found.name(), "members", found.members())
                .line("type")
                .paged(members, page, PAGE, this::button, turned -> new TeamScreen(office, team, turned))
                .row(Button.text("add", NewMembersScreen.of(office, team)))
                .row(
                        Button.text("rename", new RenameTeamScreen(office, team)),
                        Button.text("disband", new DisbandTeamScreen(office, team)))
                .row(Button.text("teams", new TeamsScreen(office, 0)));
    }

    private Button button(TeamPeople.Somebody member) {
        return Button.label(member.name(), new MemberScreen(office, team, member.id()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new TeamSearchScreen(office, team, text.strip(), 0));
    }
}
