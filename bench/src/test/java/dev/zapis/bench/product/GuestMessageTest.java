package dev.zapis.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GuestMessageTest {

    private static final String SHOWN = """
            {"id": 7, "seq": 9, "from": "bot", "text": "Days",
             "buttons": [[{"text": "Mon", "data": "1desk.free|5PH|4"}, {"text": "Site", "url": "http://localhost"}],
                         [{"text": "Home", "data": "1home|4"}, {"text": "Help", "data": "1home.help|4"}]]}""";

    @Test
    void a_button_is_found_by_its_route_whatever_its_words() {
        var message = GuestMessage.read(JsonMapper.shared().readTree(SHOWN));

        assertThat(message.fromBot()).isTrue();
        assertThat(message.data()).hasSize(3);
        assertThat(message.button("home")).contains("1home|4");
        assertThat(message.button("desk.free")).contains("1desk.free|5PH|4");
        assertThat(message.button("desk")).isEmpty();
    }
}
