package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.command.office.SetAreaOpening;
import dev.zapis.command.office.SetTeamPriority;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.Teams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who may book in a zone first, and until when; a typed number says how many days before it opens to all. */
@Route("office.area.first")
public record AreaPriorityScreen(OfficeId office, AreaId area) implements Screen {

    private static final List<Integer> DAYS = List.of(0, 1, 2, 3, 7, 14);
    private static final int COLUMNS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return AreaLookup.one(visit, office, area)
                .zipWith(visit.ask(new Teams(office)), (found, teams) -> view(found, teams.teams()));
    }

    private View view(Areas.Area found, List<Teams.Team> teams) {
        View view = View.titled("title", "area", found.name());
        if (teams.isEmpty()) return view.line("no-teams").row(Button.text("teams", new TeamsScreen(office, 0)));
        if (found.teams().isEmpty()) return view.line("all").each(teams, team -> button(found, team));
        return view.line(opens(found))
                .line("members")
                .each(teams, team -> button(found, team))
                .line("when")
                .each(DAYS, COLUMNS, days -> Button.text("days", new OpenBefore(office, area, days), "days", days))
                .row(Button.text("never", new OpenBefore(office, area, null)));
    }

    private static Text opens(Areas.Area found) {
        Integer days = found.opensDaysBefore();
        return days == null ? Text.of("never-opens") : Text.of("opens", "days", days);
    }

    private Button button(Areas.Area found, Teams.Team team) {
        boolean isFirst = found.teams().contains(team.id());
        Target other = new BeFirst(office, area, team.id(), !isFirst);
        return Button.text(isFirst ? "team.off" : "team.on", other, "team", team.name());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.NUMBER);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Count(int days) ? Mono.just(new Opening(office, area, days)) : Mono.empty();
    }

    /** So many days before? */
    @Route("office.area.first.check")
    record Opening(OfficeId office, AreaId area, int days) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new AreaPriorityScreen(office, area);
        }

        @Override
        public Action deed() {
            return new OpenBefore(office, area, days);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return AreaLookup.one(visit, office, area).map(found -> View.titled("title", "area", found.name())
                    .line("/office.area.first.opens", "days", days));
        }
    }

    /** This team too, or no longer: the others stay as they are. */
    @Route("office.area.team")
    record BeFirst(OfficeId office, AreaId area, TeamId team, boolean isFirst) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetTeamPriority(office, area, team, isFirst))
                    .thenReturn(new AreaPriorityScreen(office, area));
        }
    }

    /** To everybody so many days before, or never. */
    @Route("office.area.opening")
    record OpenBefore(
            OfficeId office, AreaId area, @Nullable Integer days) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetAreaOpening(office, area, days)).thenReturn(new AreaPriorityScreen(office, area));
        }
    }

    /** A button of before, that set all of it as it was when it was shown: now it shows how it is. */
    @Route("office.area.reserve")
    record Reserve(
            OfficeId office,
            AreaId area,
            List<TeamId> teams,
            @Nullable Integer opensDaysBefore) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.just(new AreaPriorityScreen(office, area));
        }
    }
}
