package dev.zapis.bot.office.status;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.SpanText;
import dev.zapis.query.journal.LatestErrors;
import dev.zapis.query.journal.LatestErrors.Failed;
import dev.zapis.query.state.SystemStatus;
import dev.zapis.query.state.SystemStatus.Queue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How the product is doing, for those who have to do something about it. */
@Route("office.state")
public record SystemStatusScreen() implements Screen {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_ERRORS = 5;
    private static final String PARKED = "./zapis parked";
    private static final int MEGABYTE = 1 << 20;

    /** What waits less than this is simply under way. */
    private static final Duration LATE = Duration.ofSeconds(10);

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new SystemStatus())
                .zipWith(
                        visit.ask(new LatestErrors(visit.now().minus(DAY), MOST_ERRORS + 1)),
                        (state, latest) -> view(state, latest.errors()));
    }

    private static View view(SystemStatus.Result state, List<Failed> errors) {
        SystemStatus.Log log = state.log();
        return View.titled("title")
                .line(
                        "program",
                        "version",
                        state.program().version(),
                        "since",
                        state.program().since())
                .line(poll(state.program().poll()))
                .blank()
                .line("events", "events", log.events(), "ago", SpanText.of(log.newest()))
                .line("database", "megabytes", log.bytes() / MEGABYTE)
                .line(log.behind() == 0 ? Text.of("current") : Text.of("behind", "events", log.behind()))
                .line(log.parked() == 0 ? Text.of("none-parked") : Text.of("parked", "events", log.parked()))
                .blank()
                .line(queue("updates", state.work().updates()))
                .line(queue("notices", state.work().notices()))
                .line(queue("due", state.work().due()))
                .blank()
                .line(errors.isEmpty() ? "no-errors" : "errors")
                .lines(errors.stream().limit(MOST_ERRORS).toList(), SystemStatusScreen::error)
                .lines(
                        errors.size() > MOST_ERRORS ? List.of(MOST_ERRORS) : List.of(),
                        most -> Text.of("more", "most", most))
                .copies(log.parked() == 0 ? "" : PARKED, "copy-command")
                .copies(codes(errors), "copy-codes")
                .row(Button.text("again", new SystemStatusScreen()));
    }

    /** As the log and the people who were told them have them. */
    private static String codes(List<Failed> errors) {
        return errors.stream().limit(MOST_ERRORS).map(Failed::code).distinct().collect(Collectors.joining(" "));
    }

    private static Text poll(@Nullable Duration ago) {
        return ago == null ? Text.of("not-polling") : Text.of("polled", "ago", SpanText.of(ago));
    }

    private static Text queue(String what, Queue queue) {
        String key = queue.late().compareTo(LATE) < 0 ? "in-time" : "late";
        return Text.of(key, "what", Text.of(what), "open", queue.open(), "late", SpanText.of(queue.late()));
    }

    private static Text error(Failed failed) {
        return Text.of(
                "error", "at", failed.at(), "code", failed.code(), "kind", failed.kind(), "cause", failed.cause());
    }
}
