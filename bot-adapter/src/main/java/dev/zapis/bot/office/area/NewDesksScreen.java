package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.office.desk.AddedDesk;
import dev.zapis.bot.office.desk.TypedDesks;
import dev.zapis.command.Refusal;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.office.Areas;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Which desks will be added to a zone, and which will not.
 *
 * @param names as they were typed
 */
@Route("office.desks.new")
record NewDesksScreen(OfficeId office, AreaId area, String names) implements Screen {

    static NewDesksScreen of(OfficeId office, AreaId area, String text) {
        return new NewDesksScreen(
                office, area, text.length() <= TypedDesks.LONGEST ? text : text.substring(0, TypedDesks.LONGEST));
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        TypedDesks typed = TypedDesks.of(names);
        return AreaLookup.one(visit, office, area)
                .zipWith(
                        visit.ask(new DesksNamed(office, typed.names())),
                        (found, known) -> view(found, typed, known.desks()));
    }

    private View view(Areas.Area found, TypedDesks typed, List<DeskView> known) {
        Set<String> looks =
                known.stream().map(desk -> NameSearch.shape(desk.name())).collect(Collectors.toUnmodifiableSet());
        List<AddedDesk> expected =
                typed.names().stream().map(name -> expected(name, looks)).toList();
        List<String> added = AddedDesk.added(expected);
        List<AddedDesk> all =
                Stream.concat(typed.left().stream(), expected.stream()).toList();
        List<Text> left = AddedDesk.left(all, all.size() + typed.more());
        View view = View.titled("/office.desks.new.title", "area", found.name());
        view = added.isEmpty()
                ? view.line("/office.desks.new.nothing")
                : view.line("/office.desks.new.added", "desks", TypedDesks.shown(added), "count", added.size());
        if (!left.isEmpty()) view = view.line("/office.desks.new.left", "left", left);
        view = view.line("/office.desks.new.type");
        if (!added.isEmpty())
            view = view.row(Button.text(
                    "/office.desks.new.add", new AreaScreen.Add(office, area, names), "count", added.size()));
        return view.row(Button.text("/office.desks.new.keep", new AreaScreen(office, area, 0)));
    }

    private static AddedDesk expected(String name, Set<String> looks) {
        Refusal known = looks.contains(NameSearch.shape(name)) ? DeskRefusal.NAME_KNOWN : null;
        return AddDesk.objection(name)
                .or(() -> Optional.ofNullable(known))
                .map(reason -> AddedDesk.refused(name, reason))
                .orElse(new AddedDesk(name, null));
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(new AreaScreen(office, area, 0));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DESKS);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new AreaScreen(office, area, 0).heard(visit, input);
    }
}
