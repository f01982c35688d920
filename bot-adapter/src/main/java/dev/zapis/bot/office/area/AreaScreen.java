package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.desk.AddedDesk;
import dev.zapis.bot.office.desk.DeskScreen;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.office.Areas;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A zone of the office and its desks; typed names add some. */
@Route("office.area")
public record AreaScreen(OfficeId office, AreaId area, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new Areas(office))
                .zipWith(visit.ask(new DesksOf(area)), (areas, desks) -> view(areas, desks.desks()));
    }

    private View view(Areas.Result areas, List<DeskView> desks) {
        return areas.areas().stream()
                .filter(each -> each.id().equals(area))
                .findFirst()
                .map(found -> View.titled("title", "area", found.name())
                        .line(desks.isEmpty() ? "none" : "desks", "desks", names(desks))
                        .line("add")
                        .paged(desks, page, PAGE, this::button, turned -> new AreaScreen(office, area, turned))
                        .row(
                                Button.text("rename", new RenameAreaScreen(office, area)),
                                Button.text("first", new AreaPriorityScreen(office, area)))
                        .row(Button.text("retire", new RetireAreaScreen(office, area))))
                .orElse(View.titled("unknown"));
    }

    private static List<Text> names(List<DeskView> desks) {
        return desks.stream().map(desk -> Text.plain(desk.name())).toList();
    }

    private Button button(DeskView desk) {
        return Button.text("desk", new DeskScreen(office, desk.id()), "desk", desk.name());
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Add(office, area, text));
    }

    /** Adds desks, one for each name between commas. A name that cannot be had keeps no other from being added; all else does. */
    @Route("office.desks.add")
    record Add(OfficeId office, AreaId area, String names) implements Action {

        private static final int MOST = 50;

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            List<String> all = Arrays.stream(names.split("[,;\\n]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return Flux.fromIterable(all)
                    .take(MOST)
                    .concatMap(name -> visit.tell(new AddDesk(office, area, name))
                            .then(Mono.just(new AddedDesk(name, null)))
                            .onErrorResume(Refused.class, refused -> Mono.just(new AddedDesk(name, refused))))
                    .takeUntil(AddedDesk::endsAll)
                    .collectList()
                    .flatMap(tried -> AddedDesk.problem(tried, all.size())
                            .<Mono<Screen>>map(Mono::error)
                            .orElseGet(() -> Mono.just(new AreaScreen(office, area, 0))));
        }
    }
}
