package dev.zapis.playground;

import dev.zapis.playground.botapi.BotApi;
import dev.zapis.playground.control.ControlApi;
import dev.zapis.playground.control.OriginFilter;
import dev.zapis.playground.http.Bodies;
import dev.zapis.playground.page.PageRoutes;
import dev.zapis.playground.storage.FileStore;
import dev.zapis.playground.storage.KeyValueLog;
import dev.zapis.playground.world.LiveFeed;
import dev.zapis.playground.world.StandinContext;
import dev.zapis.playground.world.StandinState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The whole stand-in for Telegram as routes; closing it brings its state to disk. */
public final class Playground implements AutoCloseable {

    private final KeyValueLog log;
    private final BotApi botApi;
    private final Bodies bodies = new Bodies();
    private final StandinState standin;
    private final boolean own;

    /** Keeps its state under the directory and takes the time from the clock; waits for the disk while it starts. */
    public Playground(Path directory, StandinClock clock, AcceptedTokens tokens, List<SamplePerson> people) {
        this(KeyValueLog.open(directory.resolve("playground.log")), directory, log -> clock, new Cast(tokens, people));
    }

    /** The same with a clock of its own that is kept with the rest of the state. */
    public static Playground withOwnClock(Path directory, AcceptedTokens tokens, List<SamplePerson> people) {
        KeyValueLog log = KeyValueLog.open(directory.resolve("playground.log"));
        return new Playground(log, directory, kept -> new FileClock(kept, Clock.systemUTC()), new Cast(tokens, people));
    }

    private Playground(KeyValueLog log, Path directory, Function<KeyValueLog, StandinClock> clock, Cast cast) {
        this.log = log;
        FileStore store = new FileStore(directory.resolve("files"));
        standin = new StandinState(new StandinContext(log, store, clock.apply(log), new LiveFeed()), cast.people());
        own = cast.tokens().expected().isPresent();
        botApi = new BotApi(standin, cast.tokens(), bodies);
    }

    /** Which bots play, and which people. */
    private record Cast(AcceptedTokens tokens, List<SamplePerson> people) {}

    /** The Bot API, the control API and the chat page. */
    public RouterFunction<ServerResponse> routes() {
        OriginFilter origins = OriginFilter.ofPages();
        // Bots in other processes may be anywhere, and are nobody's page.
        var bots = own ? botApi.routes().filter(OriginFilter.ofBots()) : botApi.routes();
        return bots.and(new ControlApi(standin, bodies).routes().filter(origins))
                .and(new PageRoutes(standin, own).routes().filter(origins));
    }

    @Override
    public void close() {
        botApi.dispose();
        log.close();
    }
}
