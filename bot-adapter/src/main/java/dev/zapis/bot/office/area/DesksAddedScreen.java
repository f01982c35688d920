package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.office.desk.AddedDesk;
import dev.zapis.bot.office.desk.TypedDesks;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * A zone again, with what has become of the desks that were to be added.
 *
 * @param tried each with what became of it
 * @param wanted how many there were to be
 */
@Route("office.desks.added")
record DesksAddedScreen(OfficeId office, AreaId area, List<String> tried, int wanted) implements ResultScreen {

    DesksAddedScreen {
        tried = List.copyOf(tried);
    }

    @Override
    public Mono<View> show(Visit visit) {
        List<AddedDesk> all = tried.stream().map(AddedDesk::read).toList();
        List<String> added = AddedDesk.added(all);
        List<Text> left = AddedDesk.left(all, wanted);
        List<Text> said = new ArrayList<>();
        said.add(
                added.isEmpty()
                        ? Text.of("/office.desks.added.none")
                        : Text.of("/office.desks.added.desks", "desks", TypedDesks.shown(added)));
        if (!left.isEmpty()) said.add(Text.of("/office.desks.added.left", "left", left));
        return new AreaScreen(office, area, 0).show(visit, said);
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
