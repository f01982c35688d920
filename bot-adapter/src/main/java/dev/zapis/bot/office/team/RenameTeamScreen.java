package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.command.office.RenameTeam;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import reactor.core.publisher.Mono;

/** What is the team to be called? */
@Route("office.team.rename")
public record RenameTeamScreen(OfficeId office, TeamId team) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return TeamsScreen.one(visit, office, team).map(found -> View.titled("title", "team", found.name()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(RenameOffice.objection(text), () -> new Check(office, team, text.strip()));
    }

    /** Is it to be called so? */
    @Route("office.team.rename.check")
    record Check(OfficeId office, TeamId team, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RenameTeamScreen(office, team);
        }

        @Override
        public Action deed() {
            return new Rename(office, team, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return TeamsScreen.one(visit, office, team)
                    .map(found -> View.titled("title", "team", found.name(), "name", name));
        }
    }

    /** Renames it. */
    @Route("office.team.renaming")
    record Rename(OfficeId office, TeamId team, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RenameTeam(office, team, name)).thenReturn(new TeamScreen(office, team, 0));
        }
    }
}
