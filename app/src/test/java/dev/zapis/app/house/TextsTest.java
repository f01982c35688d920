package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TextBundleCheck;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void languages_agree_in_keys_and_placeholders_and_nothing_is_unused() {
        assertThat(new TextBundleCheck("dev.zapis.bot", "dev.zapis.command").problems())
                .isEmpty();
    }
}
