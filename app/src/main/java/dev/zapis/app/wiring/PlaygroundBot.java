package dev.zapis.app.wiring;

/** The bot of the playground: its token opens nothing anywhere else. */
final class PlaygroundBot {

    static final String TOKEN = "1000001:zapis-playground";

    private PlaygroundBot() {}
}
