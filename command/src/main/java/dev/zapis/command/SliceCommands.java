package dev.zapis.command;

import java.util.List;

/** All that a slice can be told. */
public interface SliceCommands {

    /** One for each command. */
    List<Object> handlers();
}
