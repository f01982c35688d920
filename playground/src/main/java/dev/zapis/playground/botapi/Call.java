package dev.zapis.playground.botapi;

import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinState;

/** One call of a bot. */
record Call(StandinState world, StandinBot bot, Params params) {

    void warn(String method, String detail) {
        world.findings().add(method, "warning", detail);
    }
}
