package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.input.Phrase;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** What people say about colleagues: «кто завтра», «где Белова», a name alone. */
@RequiresFeature("WHO")
final class ColleagueIntents {

    private ColleagueIntents() {}

    /** Who is in on a day. */
    static final class Who implements TypedIntent {

        @Override
        public String name() {
            return "desk.who";
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return Text.of("/home.guess.who.day", "day", day(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return Mono.just(new DayPlanScreen(day(phrase), 0));
        }

        private static LocalDate day(Phrase phrase) {
            return phrase.the(Input.Day.class).day();
        }
    }

    /** Where somebody is. */
    static final class Where extends OfPerson {
        Where() {
            super("desk.where");
        }
    }

    /** Where somebody is on a day. */
    static final class WhereOn extends OfPersonAndDays {
        WhereOn() {
            super("desk.where-on");
        }
    }

    /** Where somebody is on some days. */
    static final class WhereOnDays extends OfPersonAndDays {
        WhereOnDays() {
            super("desk.where-days");
        }
    }

    /** A name alone. */
    static final class Named extends OfPerson {
        Named() {
            super("desk.person");
        }
    }

    /** Leads to where the people are whose name that is; whoever asks for somebody hears also that nobody is called so. */
    private abstract static class OfPerson implements TypedIntent {

        private final String name;

        OfPerson(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            return InputTexts.way(person(phrase));
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            return NamedColleagues.found(visit, person(phrase).name()).switchIfEmpty(nobody(phrase, visit));
        }

        /** Empty where it is a name alone. */
        static Mono<ColleagueSearchScreen> nobody(Phrase phrase, Visit visit) {
            return phrase.literal() > 0
                    ? NamedColleagues.nobody(visit, person(phrase).name())
                    : Mono.empty();
        }

        static Input.Person person(Phrase phrase) {
            return phrase.the(Input.Person.class);
        }
    }

    /** Leads to where the people of that name are then. */
    private abstract static class OfPersonAndDays extends OfPerson {

        OfPersonAndDays(String name) {
            super(name);
        }

        private static Input.Days days(Phrase phrase) {
            return phrase.input(Input.Days.class).orElseGet(() -> {
                LocalDate day = phrase.the(Input.Day.class).day();
                return new Input.Days(day, day, null);
            });
        }

        @Override
        public Text label(Phrase phrase, Visit visit) {
            Input.Days days = days(phrase);
            String name = person(phrase).name();
            return days.from().equals(days.until())
                    ? Text.of("/desk.typed.where", "name", name, "day", days.from())
                    : Text.of("/desk.typed.where-days", "name", name, "from", days.from(), "until", days.until());
        }

        @Override
        public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
            Input.Days days = days(phrase);
            return NamedColleagues.found(visit, person(phrase).name())
                    .<Screen>map(found -> new ColleagueOnDaysScreen(found.name(), days.from(), days.until(), 0))
                    .switchIfEmpty(nobody(phrase, visit));
        }
    }
}
