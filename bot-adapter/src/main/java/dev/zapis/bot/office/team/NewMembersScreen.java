package dev.zapis.bot.office.team;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.PickerRefusal;
import dev.zapis.bot.dialog.picker.SeveralOfList;
import dev.zapis.command.Refused;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.office.Teams;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who else is to be in the team? Several are marked at once; a typed part of a name searches, and marks stay.
 *
 * @param part of their names; empty: of all
 */
@Route("office.team.people")
record NewMembersScreen(OfficeId office, TeamId team, String part, int page, List<PersonId> marked) implements Screen {

    private static final int LONGEST = 60;

    NewMembersScreen {
        marked = List.copyOf(marked);
    }

    static NewMembersScreen of(OfficeId office, TeamId team) {
        return new NewMembersScreen(office, team, "", 0, List.of());
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return TeamsScreen.one(visit, office, team)
                .zipWith(
                        visit.ask(new TeamPeople(office, team, part, TeamScreen.MOST)),
                        (found, people) -> view(found, people.people()));
    }

    private View view(Teams.Team found, List<TeamPeople.Somebody> people) {
        List<TeamPeople.Somebody> others =
                people.stream().filter(somebody -> !somebody.isMember()).toList();
        View view = View.titled("title", "team", found.name());
        if (!part.isEmpty()) view = view.line(others.isEmpty() ? "none" : "found", "name", part);
        return new SeveralOfList<>(marked, page, (chosen, at) -> new NewMembersScreen(office, team, part, at, chosen))
                .on(
                        view.line("type"),
                        others,
                        TeamPeople.Somebody::id,
                        somebody -> Text.plain(somebody.name()),
                        chosen -> new JoinAll(office, team, chosen))
                .row(Button.text("team", new TeamScreen(office, team, 0)));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return text.length() > LONGEST
                ? Mono.empty()
                : Mono.just(new NewMembersScreen(office, team, text.strip(), 0, marked));
    }

    /** Adds one after the other; who can't be added leaves the others in. */
    @Route("office.team.join-all")
    record JoinAll(OfficeId office, TeamId team, List<PersonId> people) implements Action {

        JoinAll {
            people = List.copyOf(people);
        }

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            if (people.isEmpty()) return Mono.error(() -> new Refused(PickerRefusal.NOTHING_CHOSEN));
            List<Refused> refused = new ArrayList<>();
            return Flux.fromIterable(people)
                    .take(SeveralOfList.MOST)
                    .concatMap(person -> visit.tell(new JoinTeam(office, person, team))
                            .onErrorResume(Refused.class, each -> {
                                refused.add(each);
                                return Mono.empty();
                            }))
                    .then(Mono.defer(() -> refused.size() == people.size()
                            ? Mono.error(refused.getFirst())
                            : Mono.just(new TeamScreen(office, team, 0))));
        }
    }
}
