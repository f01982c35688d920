package dev.zapis.command.access;

import dev.zapis.command.Command;

/**
 * A row of the table of access.
 *
 * @param thing whose it is; empty where a command is about nobody's thing
 */
public record Sample(Command command, String thing) {

    public static Sample of(Command command) {
        return new Sample(command, "");
    }

    /** About a thing of one's own. */
    public static Sample own(Command command) {
        return new Sample(command, "own");
    }

    /** About a thing of somebody else's. */
    public static Sample others(Command command) {
        return new Sample(command, "another's");
    }

    String name() {
        return command.getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return (name() + " " + thing).strip();
    }
}
