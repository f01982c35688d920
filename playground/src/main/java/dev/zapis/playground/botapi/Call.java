package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Bot;
import dev.zapis.playground.world.World;

/** One call of a bot. */
record Call(World world, Bot bot, Params params) {

    void warn(String method, String detail) {
        world.findings().add(method, "warning", detail);
    }
}
