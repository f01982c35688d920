package dev.zapis.command.office;

import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;

import dev.zapis.command.TextPatternPolicy;
import dev.zapis.events.office.OfficeEvent.TextChanged;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

    private static final TextChanged HELLO = new TextChanged("home.title", "en", "Hello, {name}.", 1);

    @Test
    void words_take_the_place_of_a_text_each_change_with_the_next_rule() {
        leads(opened(), new ChangeText("home.title", "en", "Hello, {name}."), HELLO);
        changesNothing(opened().events(HELLO), new ChangeText("home.title", "en", "Hello, {name}."));
        leads(
                opened().events(HELLO),
                new ChangeText("home.title", "ru", "{name}, привет."),
                new TextChanged("home.title", "ru", "{name}, привет.", 2));
        leads(
                opened().events(HELLO),
                new ChangeText("home.title", "en", null),
                new TextChanged("home.title", "en", null, 2));
        changesNothing(opened(), new ChangeText("home.title", "en", null));
    }

    @Test
    void words_that_do_not_fit_are_refused() {
        refused(opened(), new ChangeText("home.title", "en", "Hello."), OfficeRefusal.TEXT_PLACEHOLDERS);
        refused(opened(), new ChangeText("home.title", "en", " "), OfficeRefusal.TEXT_LENGTH);
        refused(opened(), new ChangeText("home.title", "en", "{name}".repeat(300)), OfficeRefusal.TEXT_LENGTH);
    }

    @Test
    void the_words_are_as_long_as_the_texts_allow() {
        String longest = "{name}" + "x".repeat(TextPatternPolicy.LONGEST - "{name}".length());
        leads(opened(), new ChangeText("home.title", "en", longest), new TextChanged("home.title", "en", longest, 1));
        refused(opened(), new ChangeText("home.title", "en", longest + "x"), OfficeRefusal.TEXT_LENGTH);
    }
}
