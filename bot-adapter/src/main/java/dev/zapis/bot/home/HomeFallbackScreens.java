package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.engine.FallbackScreens;
import dev.zapis.bot.undo.Undo;
import dev.zapis.command.UndoCommand;
import java.util.List;
import java.util.Optional;

/** Chats begin at home. */
public final class HomeFallbackScreens implements FallbackScreens {

    @Override
    public Screen home() {
        return new HomeScreen();
    }

    @Override
    public Optional<Button> undo(List<UndoCommand> undo, String kind) {
        return Optional.of(Undo.button(undo, kind));
    }
}
