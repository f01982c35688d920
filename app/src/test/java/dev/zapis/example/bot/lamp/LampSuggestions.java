package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.TypedSuggestions;
import java.time.LocalDate;
import java.util.List;

/** A typed day may be one on which somebody wants light. */
final class LampSuggestions implements TypedSuggestions {

    @Override
    public List<Button> ofDay(LocalDate day) {
        return List.of(Button.text("/lamp.guess.day", new LampsScreen.Light(day), "day", day));
    }
}
