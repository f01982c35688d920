package dev.zapis.playground.botapi;

import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinState;

/** One call of a bot. */
record Call(StandinState standin, StandinBot bot, Params params) {

    void warn(String method, String detail) {
        standin.violations().add(method, "warning", detail);
    }
}
