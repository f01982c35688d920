package dev.zapis.app.boot;

import dev.zapis.app.config.Settings;
import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.Playground;
import dev.zapis.playground.Standin;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The playground alone, for bots in other processes: any well-formed token is a bot of its own. */
public final class StandinLauncher implements StandinStarter.Listening {

    private final Standin standin;
    private final CountDownLatch closed = new CountDownLatch(1);

    private StandinLauncher(Standin standin) {
        this.standin = standin;
    }

    public static StandinStarter.Listening start(Settings.Web web, Path directory) {
        var playground = Playground.withOwnClock(directory, AcceptedTokens.anyWellFormed(), List.of());
        var own = new StandinLauncher(Standin.start(playground, web.bind(), web.port()));
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stand-in"));
        return own;
    }

    @Override
    public int port() {
        return standin.port();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (!standin.isDisposed()) standin.dispose();
        closed.countDown();
    }
}
