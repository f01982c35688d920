package dev.zapis.playground;

import dev.zapis.playground.botapi.BotApi;
import dev.zapis.playground.control.ControlApi;
import dev.zapis.playground.control.Guard;
import dev.zapis.playground.http.Bodies;
import dev.zapis.playground.kept.Journal;
import dev.zapis.playground.kept.Shelf;
import dev.zapis.playground.page.PageRoutes;
import dev.zapis.playground.world.Ground;
import dev.zapis.playground.world.Live;
import dev.zapis.playground.world.World;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The whole stand-in for Telegram as routes; closing it brings its state to disk. */
public final class Playground implements AutoCloseable {

    private final Journal journal;
    private final BotApi botApi;
    private final Bodies bodies = new Bodies();
    private final World world;
    private final boolean own;

    /** Keeps its state under the directory and takes the time from the clock; waits for the disk while it starts. */
    public Playground(Path directory, StandinClock clock, Tokens tokens, List<SamplePerson> people) {
        this(Journal.open(directory.resolve("playground.log")), directory, journal -> clock, new Cast(tokens, people));
    }

    /** The same with a clock of its own that is kept with the rest of the state. */
    public static Playground withOwnClock(Path directory, Tokens tokens, List<SamplePerson> people) {
        Journal journal = Journal.open(directory.resolve("playground.log"));
        return new Playground(
                journal, directory, kept -> new FileClock(kept, Clock.systemUTC()), new Cast(tokens, people));
    }

    private Playground(Journal journal, Path directory, Function<Journal, StandinClock> clock, Cast cast) {
        this.journal = journal;
        Shelf shelf = new Shelf(directory.resolve("files"));
        world = new World(new Ground(journal, shelf, clock.apply(journal), new Live()), cast.people());
        own = cast.tokens().expected().isPresent();
        botApi = new BotApi(world, cast.tokens(), bodies);
    }

    /** Which bots play, and which people. */
    private record Cast(Tokens tokens, List<SamplePerson> people) {}

    /** The Bot API, the control API and the chat page. */
    public RouterFunction<ServerResponse> routes() {
        Guard guard = Guard.ofPages();
        // Bots in other processes may be anywhere, and are nobody's page.
        var bots = own ? botApi.routes().filter(Guard.ofBots()) : botApi.routes();
        return bots.and(new ControlApi(world, bodies).routes().filter(guard))
                .and(new PageRoutes(world, own).routes().filter(guard));
    }

    @Override
    public void close() {
        botApi.dispose();
        journal.close();
    }
}
