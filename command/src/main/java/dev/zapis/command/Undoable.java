package dev.zapis.command;

/** A command that can be taken back for a while; it says itself by which other one. */
public interface Undoable extends Command {

    /** @param act the command's own id */
    UndoCommand undo(CommandId act, UndoWindow window);
}
