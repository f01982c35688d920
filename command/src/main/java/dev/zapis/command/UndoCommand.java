package dev.zapis.command;

/**
 * Takes back what a command did. Whoever gave that one gives it, within the window, and only while nothing rests on what was done: the
 * log alone says so, by the act's id. It is made of what a button can carry.
 */
public interface UndoCommand extends Command {

    CommandId act();

    UndoWindow window();
}
