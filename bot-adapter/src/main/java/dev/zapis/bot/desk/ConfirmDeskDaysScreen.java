package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.command.desk.BookDeskDays.Wish;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What will be booked on which day, before it is, and what can't be. A tap on a day chooses another desk for it.
 *
 * @param wanted the desk that is meant; none: the usual one
 * @param changed the days for which another one was chosen
 * @param instead these desks, in the same order
 */
@Route("desk.several.check")
record ConfirmDeskDaysScreen(@Nullable DeskId wanted, MarkedDays marked, List<LocalDate> changed, List<DeskId> instead)
        implements Screen {

    /** So many days stand in a row of buttons. */
    private static final int COLUMNS = 2;

    ConfirmDeskDaysScreen {
        changed = List.copyOf(changed);
        instead = List.copyOf(instead);
        if (changed.size() != instead.size()) throw new IllegalArgumentException("a day without its desk");
    }

    /** With another desk on one of the days. */
    ConfirmDeskDaysScreen with(LocalDate day, DeskId desk) {
        List<Integer> others = IntStream.range(0, changed.size())
                .filter(at -> !changed.get(at).equals(day))
                .boxed()
                .toList();
        return new ConfirmDeskDaysScreen(
                wanted,
                marked,
                joined(others.stream().map(changed::get).toList(), day),
                joined(others.stream().map(instead::get).toList(), desk));
    }

    private static <T> List<T> joined(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        if (marked.days().isEmpty()) return picker().show(visit);
        return DeskDaysPlan.of(visit, wanted, marked.some(), changed, instead).map(this::view);
    }

    private View view(DeskDaysPlan plan) {
        List<DeskDaysPlan.Booked> booked = plan.booked();
        View view = booked.isEmpty()
                ? View.titled("none")
                : View.titled("title", "count", booked.size()).lines(booked, DeskDaysPlan.Booked::card);
        List<Text> skipped =
                plan.skipped().stream().map(DeskDaysPlan.Skipped::line).toList();
        if (!skipped.isEmpty()) view = view.line("skipped").lines(skipped, line -> line);
        Button days = Button.text("days", picker());
        if (booked.isEmpty()) return view.row(days);
        return view.line("change")
                .row(Button.text("yes", book(booked), "count", booked.size()).confirm())
                .each(booked, COLUMNS, this::change)
                .row(days);
    }

    private Button change(DeskDaysPlan.Booked booked) {
        return Button.text(
                "day",
                new DeskOfDayScreen(wanted, marked, changed, instead, booked.day(), 0),
                "day",
                booked.day(),
                "desk",
                booked.desk().name());
    }

    private static Action book(List<DeskDaysPlan.Booked> booked) {
        return new Book(
                booked.stream().map(DeskDaysPlan.Booked::day).toList(),
                booked.stream().map(each -> each.desk().id()).toList());
    }

    private LocalDate month() {
        return marked.days().stream().findFirst().orElse(marked.first()).withDayOfMonth(1);
    }

    private SeveralDeskDaysScreen picker() {
        return new SeveralDeskDaysScreen(wanted, marked, month());
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(picker());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAYLIST, InputKind.DAYS);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return picker().heard(visit, input);
    }

    /** Books what was shown: each desk on its day. */
    @Route("desk.several.book")
    record Book(List<LocalDate> days, List<DeskId> desks) implements Action {

        Book {
            days = List.copyOf(days);
            desks = List.copyOf(desks);
            if (days.size() != desks.size()) throw new IllegalArgumentException("a day without its desk");
        }

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            List<Wish> wishes = IntStream.range(0, days.size())
                    .mapToObj(at -> new Wish(desks.get(at), days.get(at)))
                    .toList();
            return visit.tell(new BookDeskDays(visit.office(), wishes, DayPart.ALL))
                    .map(act -> new DeskDaysBookedScreen(act, days, desks));
        }
    }
}
