package dev.zapis.example.command.lamp;

import dev.zapis.command.SliceCommands;
import java.util.List;

/** All that can be told about lamps. */
final class LampCommands implements SliceCommands {

    @Override
    public List<Object> handlers() {
        return List.of(
                new LightLamp.Handler(),
                new PutOutLamp.Handler(),
                new PutOutLampsOf.Handler(),
                new RemindOfLamp.Handler());
    }
}
