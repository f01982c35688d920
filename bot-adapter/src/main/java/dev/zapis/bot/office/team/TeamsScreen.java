package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import dev.zapis.command.office.FormTeam;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.Teams;
import reactor.core.publisher.Mono;

/** The teams of an office; a typed name forms one. */
@Route("office.teams")
public record TeamsScreen(OfficeId office, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new Teams(office)).map(teams -> View.titled("title")
                .line(teams.teams().isEmpty() ? "none" : "what")
                .line("form")
                .paged(teams.teams(), page, PAGE, this::button, turned -> new TeamsScreen(office, turned)));
    }

    private Button button(Teams.Team team) {
        Target target = new TeamScreen(office, team.id(), 0);
        return Button.text("team", target, "team", team.name(), "members", team.members());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(RenameOffice.objection(text), () -> new Forming(office, text.strip()));
    }

    /** The team of this id; refused where it is no more. */
    static Mono<Teams.Team> one(Visit visit, OfficeId office, TeamId wanted) {
        return visit.ask(new Teams(office))
                .flatMap(teams -> Mono.justOrEmpty(teams.teams().stream()
                        .filter(team -> team.id().equals(wanted))
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> new Refused(OfficeRefusal.TEAM_UNKNOWN)));
    }

    /** What is typed may be no name of a team. */
    @Route("office.team.forming")
    record Forming(OfficeId office, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new TeamsScreen(office, 0);
        }

        @Override
        public Action deed() {
            return new Form(office, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return Mono.just(View.titled("title", "team", name).line("then"));
        }
    }

    /** Forms it. */
    @Route("office.team.form")
    record Form(OfficeId office, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new FormTeam(office, name)).flatMap(team -> formed(visit, team));
        }

        // The team itself, where its people are added by typing: in the list the next words would form another team.
        private Mono<Screen> formed(Visit visit, TeamId team) {
            return one(visit, office, team)
                    .<Screen>map(found -> new TeamScreen(office, team, 0))
                    .onErrorReturn(Refused.class, new TeamsScreen(office, 0));
        }
    }
}
