package dev.zapis.wrong.unhandled;

import dev.zapis.command.Command;

/** A command that lacks its handler. */
public record Unhandled() implements Command {}
