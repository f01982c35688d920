package dev.zapis.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyButtonTest {

    private static final View VIEW = View.titled("title").row(Button.label("x", new SampleTargets.Days()));

    private static List<List<String>> keyboard(View view) {
        return view.keyboard(button -> "leads", copy -> "copies " + copy.words().length());
    }

    @Test
    void a_button_that_copies_stands_where_it_was_put_and_leads_nowhere() {
        View view = VIEW.copies("code", "copy").row(Button.label("y", new SampleTargets.Days()));
        assertThat(keyboard(view)).containsExactly(List.of("leads"), List.of("copies 4"), List.of("leads"));
        assertThat(view.buttons()).hasSize(2);
        assertThat(keyboard(view.only(button -> false))).containsExactly(List.of("copies 4"));
    }

    @Test
    void there_is_none_for_more_than_telegram_copies_and_for_nothing() {
        assertThat(keyboard(VIEW.copies("x".repeat(256), "copy"))).contains(List.of("copies 256"));
        assertThat(keyboard(VIEW.copies("x".repeat(257), "copy"))).containsExactly(List.of("leads"));
        assertThat(keyboard(VIEW.copies(" ", "copy"))).containsExactly(List.of("leads"));
    }
}
