package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.office.TeamPeople;
import java.util.List;
import reactor.core.publisher.Mono;

/** People whose name holds a typed text: those who are in the team, and those who can be added. */
@Route("office.team.search")
public record TeamSearchScreen(OfficeId office, TeamId team, String name, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int MOST = 80;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new TeamPeople(office, team, name, MOST)).map(found -> view(found.people()));
    }

    private View view(List<TeamPeople.Somebody> found) {
        return View.titled(found.isEmpty() ? "none" : "title", "name", name)
                .line("type")
                .paged(found, page, PAGE, this::button, turned -> new TeamSearchScreen(office, team, name, turned))
                .row(Button.text("team", new TeamScreen(office, team, 0)));
    }

    private Button button(TeamPeople.Somebody somebody) {
        return somebody.isMember()
                ? Button.text("member", new MemberScreen(office, team, somebody.id()), "person", somebody.name())
                : Button.text("add", new Join(office, team, somebody.id()), "person", somebody.name());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new TeamSearchScreen(office, team, text.strip(), 0));
    }

    /** Adds one. */
    @Route("office.team.join")
    record Join(OfficeId office, TeamId team, PersonId person) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new JoinTeam(office, person, team)).thenReturn(new TeamScreen(office, team, 0));
        }
    }
}
