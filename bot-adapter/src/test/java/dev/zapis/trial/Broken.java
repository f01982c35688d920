package dev.zapis.trial;

import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Targets that must stop a start; away from the product's package, where they would be found. */
public final class Broken {

    private Broken() {}

    @Route("trial.same")
    public record One() implements Blank {}

    @Route("trial.same")
    public record Two() implements Blank {}

    @Route("trial.moment")
    public record Moment(Instant at) implements Blank {}

    @Route("trial.nested")
    public record Nested(One one) implements Blank {}

    @Menu(order = 1)
    @Route("trial.chosen")
    public record Chosen(String day) implements Blank {}

    @Route("Trial.X")
    public record Shouted() implements Blank {}

    @Route("trial.bare")
    public record Bare() {}

    public interface Blank extends Screen {

        @Override
        default Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title"));
        }
    }
}
