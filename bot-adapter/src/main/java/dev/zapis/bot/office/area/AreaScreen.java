package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.office.desk.AddedDesk;
import dev.zapis.bot.office.desk.DeskScreen;
import dev.zapis.bot.office.desk.TypedDesks;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.office.Areas;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A zone of the office and its desks; typed names add some. */
@Route("office.area")
public record AreaScreen(OfficeId office, AreaId area, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return show(visit, List.of());
    }

    /** @param said what has just been done here */
    Mono<View> show(Visit visit, List<Text> said) {
        visit.onlyForAdmins();
        return visit.ask(new Areas(office))
                .zipWith(visit.ask(new DesksOf(area)), (areas, desks) -> view(areas, desks.desks(), said));
    }

    private View view(Areas.Result areas, List<DeskView> desks, List<Text> said) {
        return areas.areas().stream()
                .filter(each -> each.id().equals(area))
                .findFirst()
                .map(found -> View.titled("/office.area.title", "area", found.name())
                        .lines(said, line -> line)
                        .line(desks.isEmpty() ? "/office.area.none" : "/office.area.desks", "desks", names(desks))
                        .line("/office.area.add")
                        .paged(desks, page, PAGE, this::button, turned -> new AreaScreen(office, area, turned))
                        .row(
                                Button.text("/office.area.rename", new RenameAreaScreen(office, area)),
                                Button.text("/office.area.first", new AreaPriorityScreen(office, area)))
                        .row(Button.text("/office.area.retire", new RetireAreaScreen(office, area))))
                .orElse(View.titled("/office.area.unknown"));
    }

    private static List<Text> names(List<DeskView> desks) {
        return desks.stream().map(desk -> Text.plain(desk.name())).toList();
    }

    private Button button(DeskView desk) {
        return Button.text("/office.area.desk", new DeskScreen(office, desk.id()), "desk", desk.name());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DESKS);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Desks(String text)
                ? Mono.just(NewDesksScreen.of(office, area, text))
                : Mono.empty();
    }

    /** Adds desks. A name that cannot be had keeps no other from being added; all else does. */
    @Route("office.desks.add")
    record Add(OfficeId office, AreaId area, String names) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            TypedDesks typed = TypedDesks.of(names);
            int wanted = typed.names().size() + typed.more();
            return Flux.fromIterable(typed.names())
                    .concatMap(name -> added(visit, name, wanted))
                    .takeUntil(AddedDesk::endsAll)
                    .map(AddedDesk::written)
                    .collectList()
                    .map(tried -> new DesksAddedScreen(office, area, tried, wanted));
        }

        private Mono<AddedDesk> added(Visit visit, String name, int wanted) {
            return visit.tell(new AddDesk(office, area, name))
                    .thenReturn(new AddedDesk(name, null))
                    .onErrorResume(
                            Refused.class,
                            refused -> wanted == 1
                                    ? Mono.error(refused)
                                    : Mono.just(AddedDesk.refused(name, refused.reason())));
        }
    }
}
