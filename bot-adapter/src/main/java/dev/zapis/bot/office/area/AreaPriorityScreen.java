package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.command.office.ReserveArea;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.Teams;
import java.util.ArrayList;
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
                .each(DAYS, COLUMNS, days -> Button.text("days", with(found, found.teams(), days), "days", days))
                .row(Button.text("never", with(found, found.teams(), null)));
    }

    private static Text opens(Areas.Area found) {
        Integer days = found.opensDaysBefore();
        return days == null ? Text.of("never-opens") : Text.of("opens", "days", days);
    }

    private Button button(Areas.Area found, Teams.Team team) {
        List<TeamId> teams = new ArrayList<>(found.teams());
        boolean isOn = !teams.remove(team.id());
        if (isOn) teams.add(team.id());
        Integer opens = found.teams().isEmpty() ? Integer.valueOf(2) : found.opensDaysBefore();
        return Button.text(isOn ? "team.on" : "team.off", with(found, teams, opens), "team", team.name());
    }

    private Reserve with(Areas.Area found, List<TeamId> teams, @Nullable Integer opens) {
        return new Reserve(office, found.id(), teams, opens);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return AreaLookup.one(visit, office, area).flatMap(found -> Mono.justOrEmpty(AdminInputParser.number(text))
                .map(days -> new Opening(office, area, found.teams(), days)));
    }

    /** So many days before? */
    @Route("office.area.first.check")
    record Opening(OfficeId office, AreaId area, List<TeamId> teams, int days) implements TypedPreview {

        Opening {
            teams = List.copyOf(teams);
        }

        @Override
        public Screen prompt() {
            return new AreaPriorityScreen(office, area);
        }

        @Override
        public Action deed() {
            return new Reserve(office, area, teams, days);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return AreaLookup.one(visit, office, area).map(found -> View.titled("title", "area", found.name())
                    .line("/office.area.first.opens", "days", days));
        }
    }

    /** Makes it so. */
    @Route("office.area.reserve")
    record Reserve(
            OfficeId office,
            AreaId area,
            List<TeamId> teams,
            @Nullable Integer opensDaysBefore) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ReserveArea(office, area, teams, opensDaysBefore))
                    .thenReturn(new AreaPriorityScreen(office, area));
        }
    }
}
