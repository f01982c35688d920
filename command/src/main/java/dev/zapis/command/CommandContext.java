package dev.zapis.command;

import java.time.Instant;

/**
 * All that a decision may know of the world beside its state.
 *
 * @param now the product's one time, read once for a command
 */
public record CommandContext(Actor actor, Instant now, CommandId command) {}
