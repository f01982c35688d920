package dev.zapis.bot.dialog;

import dev.zapis.command.Command;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Screens and actions that the engine is tried with. */
public final class SampleTargets {

    public static final DeskId A1 = new DeskId("A1AAAAAAAAAAAAAAAAAAAA");
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private SampleTargets() {}

    public record Free(LocalDate day) implements Query<List<String>> {}

    public record Take(DeskId desk, LocalDate day) implements Command {}

    public enum SampleRefusal implements Refusal {
        TAKEN,
        WORDLESS
    }

    @Menu(order = 1)
    @BotCommand("days")
    @Route("sample.days")
    public record Days() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title")
                    .each(List.of(visit.today(), TUESDAY), 2, day -> Button.text("day", new Desks(day), "day", day)));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return text.equals("вт") ? Mono.just(new Desks(TUESDAY)) : Mono.empty();
        }
    }

    @Route("sample.desks")
    public record Desks(LocalDate day) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return visit.ask(new Free(day)).map(free -> View.titled("title", "day", day)
                    .each(free, name -> Button.label(name, new Confirm(A1, day)))
                    .row(Button.text("next", new Desks(day.plusDays(1)))));
        }
    }

    @Route("sample.confirm")
    public record Confirm(DeskId desk, LocalDate day) implements TypedConfirmation {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title", "day", day)
                    .row(Button.text("yes", new Book(desk, day)))
                    .typed("words", new Book(desk, day.plusDays(5)))
                    .typed("others", new Book(desk, day.plusDays(6))));
        }
    }

    /** Against the rule: it would do at once what is typed. */
    @Route("sample.hasty")
    public record Hasty() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title"));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            if (!text.equals("взять"))
                return Mono.error(new Refused(SampleRefusal.TAKEN, Map.of("desk", "A1", "day", TUESDAY)));
            return visit.tell(new Take(A1, TUESDAY)).thenReturn(new Days());
        }
    }

    @Route("sample.book")
    record Book(DeskId desk, LocalDate day) implements Action {

        @Override
        public Mono<Screen> run(Visit visit) {
            return visit.tell(new Take(desk, day)).thenReturn(new Booked(desk, day));
        }
    }

    @Route("sample.booked")
    public record Booked(DeskId desk, LocalDate day) implements PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title", "day", day)
                    .row(Button.text("undo", new Undo(desk, day)).danger(), Button.text("days", new Days())));
        }
    }

    @Route("sample.undo")
    record Undo(DeskId desk, LocalDate day) implements Action {

        @Override
        public Mono<Screen> run(Visit visit) {
            return visit.tell(new Take(desk, day)).thenReturn(new Undone());
        }
    }

    @Route("sample.tidy")
    public record Tidy(DeskId desk) implements Action {

        @Override
        public Mono<Screen> run(Visit visit) {
            return visit.tell(new Take(desk, TUESDAY)).thenReturn(new Tidied(desk));
        }
    }

    /** Says that it is done, and leads on. */
    @Route("sample.tidied")
    public record Tidied(DeskId desk) implements ResultScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").row(Button.text("echo", new Echo("x"))));
        }
    }

    /** Leads to a deed. */
    @Route("sample.untidy")
    public record Untidy() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").row(Button.text("tidy", new Tidy(A1))));
        }
    }

    @Route("sample.undone")
    public record Undone() implements PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").row(Button.text("/sample.club.menu", new Club())));
        }
    }

    /** How much is free on a day, as long as something is. */
    @Route("sample.watched")
    public record Watched(LocalDate day) implements PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return visit.ask(new Free(day))
                    .map(free -> free.isEmpty()
                            ? View.titled("/sample.watched.over", "day", day)
                            : View.titled("title", "day", day, "free", free.size())
                                    .of(thing(day))
                                    .row(Button.text("days", new Days())));
        }

        public static Thing thing(LocalDate day) {
            return Thing.of("sample-day", day);
        }
    }

    /** The same to go on from. */
    @Route("sample.looked-at")
    public record LookedAt(LocalDate day) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return visit.ask(new Free(day)).map(free -> View.titled("title", "day", day, "free", free.size())
                    .of(Watched.thing(day))
                    .row(Button.text("more", new LookedAt(day.plusDays(1)))));
        }
    }

    @Route("sample.list")
    record Numbers(int count, int page) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            List<Integer> all = IntStream.range(0, count).boxed().toList();
            return Mono.just(View.titled("title")
                    .paged(all, page, 3, n -> Button.label("№" + n, new Numbers(n, 0)), p -> new Numbers(count, p)));
        }
    }

    public record Counted(int page, int size) implements Query<PageResult<Integer>> {}

    @Route("sample.leaf")
    record Leaves(int page) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return PageResult.nearest(page, 3, wanted -> visit.ask(new Counted(wanted, 3)))
                    .map(result -> View.titled("/sample.list.title")
                            .page(result, 3, n -> Button.label("№" + n, new Leaves(n)), Leaves::new));
        }
    }

    @Route("sample.echo")
    public record Echo(String words) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(
                    View.titled("title", "words", words).blank().row(Button.label(words, new Echo(words + words))));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.just(new Echo(text));
        }
    }

    @Menu(order = 2)
    @BotCommand("club")
    @RequiresFeature("WHO")
    @Route("sample.club")
    record Club() implements FilePrompt {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(
                    View.titled("title").row(Button.text("join", new Join()), Button.text("days", new Days())));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.just(new Echo(text));
        }

        @Override
        public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
            return Mono.just(new Echo(file.name()));
        }

        @Route("sample.join")
        record Join() implements Action {

            @Override
            public Mono<Screen> run(Visit visit) {
                return visit.tell(new Take(A1, TUESDAY)).thenReturn(new Flyer());
            }
        }
    }

    @RequiresFeature({"WHO", "DESK"})
    @Route("sample.flyer")
    record Flyer() implements PermanentScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").row(Button.text("/sample.club.join", new Club.Join())));
        }
    }

    @Route("sample.upload")
    public record Upload() implements FilePrompt {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title"));
        }

        @Override
        public Mono<? extends Screen> received(Visit visit, ReceivedFile file) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            return text.startsWith("!") ? Mono.empty() : Mono.just(new Echo(file.name() + " " + text));
        }
    }

    @Route("sample.phone")
    record Phone() implements ContactPrompt {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title")
                    .asksForContact("share")
                    .row(
                            Button.text("skip", new Echo("-")),
                            Button.text("/sample.confirm.yes", new Book(A1, TUESDAY))));
        }

        @Override
        public Mono<? extends Target> shared(Visit visit, Contact contact) {
            return contact.isOwn() ? Mono.just(new Echo(contact.phone())) : Mono.empty();
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return text.startsWith("+") ? Mono.just(new Echo(text)) : Mono.empty();
        }
    }

    @Route("sample.curious")
    record Curious() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").asksForContact("/sample.phone.share"));
        }
    }

    @Route("sample.paper")
    public record Paper(int size) implements LinkableScreen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title")
                    .file(Text.of("name", "size", size), "text/plain", new byte[size])
                    .row(Button.text("/sample.booked.undo", new Undo(A1, TUESDAY))));
        }
    }

    @Route("sample.loose")
    record LoosePaper() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").file(Text.plain("x"), "text/plain", new byte[1]));
        }
    }

    @Route("sample.all")
    record Everything(
            DeskId desk,
            String words,
            int count,
            long number,
            boolean yes,
            DayPart part,
            @Nullable LocalDate day,
            LocalTime time,
            @Nullable String maybe,
            List<DeskId> desks)
            implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title"));
        }
    }
}
