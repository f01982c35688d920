package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.command.UndoCommand;
import java.util.List;
import java.util.Optional;

/** Where a chat lands that leads nowhere else. */
public interface FallbackScreens {

    Screen home();

    /**
     * A button under the result of an act that takes it back; none where none is to be.
     *
     * @param kind name of the command
     */
    default Optional<Button> undo(List<UndoCommand> undo, String kind) {
        return Optional.empty();
    }
}
