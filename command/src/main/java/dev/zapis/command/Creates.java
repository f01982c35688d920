package dev.zapis.command;

/**
 * A command that brings something into being. What that is called follows from the command's own id, so it is the same however often
 * the command arrives, and whoever gave it need not look for it.
 *
 * @param <I> the id of what is made
 */
public interface Creates<I> extends Command {

    /** What the command makes under this id of its own. */
    I created(CommandId command);
}
