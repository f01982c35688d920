package dev.zapis.app.boot;

import dev.zapis.app.config.Settings;
import java.nio.file.Path;

/** The stand-in for Telegram on a port of its own, for bots in other processes. */
@FunctionalInterface
public interface StandinStarter {

    /** Starts listening as the settings say and keeps its state under {@code directory}. */
    Listening start(Settings.Web web, Path directory);

    /** A stand-in that listens until it is closed. */
    interface Listening extends AutoCloseable {

        int port();

        /** Waits until something stops the stand-in. */
        void awaitEnd() throws InterruptedException;

        @Override
        void close();
    }
}
