package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.text.TextBundleCheck;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.trial.Broken.Bare;
import dev.zapis.trial.Broken.Chosen;
import dev.zapis.trial.Broken.Moment;
import dev.zapis.trial.Broken.Nested;
import dev.zapis.trial.Broken.One;
import dev.zapis.trial.Broken.Shouted;
import dev.zapis.trial.Broken.Two;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BotTextsTest {

    private static final Texts TEXTS = Texts.load(Locale.of("ru"));

    @Test
    void the_products_screens_and_texts_fit_together() {
        BotContext context = BotContext.furnished(
                SliceParts.PRODUCT,
                TEXTS,
                new FakeFallbackScreens(),
                new FakeVisitFactory(ANNA, Instant.parse("2026-11-23T09:00:00Z")));
        assertThat(context.routes().commands()).isNotEmpty();
    }

    @Test
    void all_texts_are_used_and_all_that_is_used_is_there() {
        List<String> problems = new TextBundleCheck("dev.zapis.bot", "dev.zapis.command").problems();
        assertThat(problems)
                .filteredOn(problem -> !problem.contains(" sample.") && !problem.contains(".sample."))
                .isEmpty();
        assertThat(problems)
                .contains("nothing uses the text sample.unused", "there is no text refused.sample.wordless")
                .doesNotContain("nothing uses the text sample.desks.next");
    }

    @Test
    void two_targets_of_one_route_stop_the_start() {
        assertThatThrownBy(() -> Routes.of(List.of(One.class, Two.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trial.same")
                .hasMessageContaining("One")
                .hasMessageContaining("Two");
    }

    @Test
    void a_component_that_no_button_can_carry_stops_the_start() {
        assertThatThrownBy(() -> Routes.of(List.of(Moment.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Moment")
                .hasMessageContaining("java.time.Instant");
        assertThatThrownBy(() -> Routes.of(List.of(Nested.class))).hasMessageContaining("Nested");
    }

    @Test
    void a_screen_without_texts_stops_the_start() {
        Routes routes = Routes.of(List.of(One.class));
        assertThatThrownBy(() -> routes.requireTexts(TEXTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("One")
                .hasMessageContaining("trial.same");
    }

    @Test
    void a_menu_entry_that_needs_a_choice_stops_the_start() {
        assertThatThrownBy(() -> Routes.of(List.of(Chosen.class))).hasMessageContaining("Chosen");
    }

    @Test
    void a_route_of_another_form_or_on_something_else_stops_the_start() {
        assertThatThrownBy(() -> Routes.of(List.of(Shouted.class))).hasMessageContaining("Trial.X");
        assertThatThrownBy(() -> Routes.of(List.of(Bare.class))).hasMessageContaining("Bare");
        assertThatThrownBy(() -> Routes.of(List.of(String.class))).hasMessageContaining("String");
    }
}
