package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PageResult;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.person.StaffList;
import dev.zapis.query.person.StaffList.Only;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** The office's staff list, by name and page; a typed part of a name searches it. */
@Route("people.list")
public record PeopleScreen(String part, Only only, int page) implements Screen {

    public static final PeopleScreen ALL = new PeopleScreen("", Only.ALL, 0);

    private static final int PAGE = 8;
    private static final int LONGEST = 60;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new StaffList(visit.office(), part, only, page, PAGE)).map(this::view);
    }

    private View view(StaffList.Result list) {
        View view = part.isEmpty()
                ? View.titled("title", "count", list.total())
                : View.titled("found", "part", part, "count", list.total());
        return view.line("search")
                .page(new PageResult<>(list.people(), list.page(), list.total()), PAGE, PeopleScreen::button, this::at)
                .row(filter(Only.ALL), filter(Only.FREE))
                .row(filter(Only.INACTIVE), Button.text("requests", new RequestsScreen(0), "count", list.waiting()))
                .row(Button.text("add", new AddNamesScreen()));
    }

    private PeopleScreen at(int other) {
        return new PeopleScreen(part, only, other);
    }

    private Button filter(Only other) {
        String key = other.name().toLowerCase(Locale.ROOT);
        return Button.text(other == only ? "chosen." + key : "only." + key, new PeopleScreen(part, other, 0));
    }

    private static Button button(StaffList.Row row) {
        String key = !row.isActive() ? "row.inactive" : row.isBound() ? "row.bound" : "row.free";
        return Button.text(key, new PersonScreen(row.person()), "name", row.name());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return text.length() > LONGEST ? Mono.empty() : Mono.just(new PeopleScreen(text, only, 0));
    }
}
