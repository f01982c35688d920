package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrase;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** Days alone, with nothing said about them. */
final class DayIntents {

    private DayIntents() {}

    private static Mono<Screen> asked(LocalDate from, LocalDate until, Visit visit) {
        return TypedDayScreen.isOfUse(visit) ? Mono.just(new TypedDayScreen(from, until)) : Mono.empty();
    }

    /** «завтра» */
    static final class Day implements TypedIntent {

        @Override
        public String name() {
            return "home.day";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return InputTexts.way(phrase.inputs().getFirst());
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            LocalDate day = phrase.the(Input.Day.class).day();
            return asked(day, day, visit);
        }
    }

    /** «с 3 по 7 декабря» */
    static final class Days implements TypedIntent {

        @Override
        public String name() {
            return "home.days";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return InputTexts.way(phrase.inputs().getFirst());
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            Input.Days days = phrase.the(Input.Days.class);
            return asked(days.from(), days.until(), visit);
        }
    }
}
