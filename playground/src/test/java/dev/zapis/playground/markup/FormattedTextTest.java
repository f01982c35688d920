package dev.zapis.playground.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.playground.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

class FormattedTextTest {

    private static FormattedText html(String source) {
        return FormattedText.read(source, "HTML", MissingNode.getInstance());
    }

    @ParameterizedTest
    @CsvSource({
        "<b>x</b>, bold",
        "<strong>x</strong>, bold",
        "<em>x</em>, italic",
        "<ins>x</ins>, underline",
        "<del>x</del>, strikethrough",
        "<code>x</code>, code",
        "<pre>x</pre>, pre",
        "<tg-spoiler>x</tg-spoiler>, spoiler",
        "<span class=\"tg-spoiler\">x</span>, spoiler",
        "<blockquote>x</blockquote>, blockquote",
        "<blockquote expandable>x</blockquote>, expandable_blockquote",
        "<tg-emoji emoji-id=\"5\">x</tg-emoji>, custom_emoji",
        "<tg-time unix=\"1700000000\" format=\"r\">x</tg-time>, date_time",
    })
    void tags_become_entities(String source, String type) {
        FormattedText text = html(source);
        assertThat(text.text()).isEqualTo("x");
        assertThat(text.entities()).extracting(MessageEntity::type).containsExactly(type);
    }

    @Test
    void a_link_carries_its_address() {
        FormattedText text = html("see <a href='https://example.org/?a=1&amp;b=2'>here</a>");
        assertThat(text.text()).isEqualTo("see here");
        assertThat(text.asJson().path(0).path("url").asString()).isEqualTo("https://example.org/?a=1&b=2");
    }

    @Test
    void a_moment_is_its_words_and_says_which_it_is() {
        FormattedText text = html(
                "😀 <b><tg-time unix=\"1795424400\">пн 23</tg-time></b>, <tg-time unix='1' format='dt'>x</tg-time>");
        assertThat(text.text()).isEqualTo("😀 пн 23, x");
        assertThat(text.asJson().toString())
                .contains("{\"type\":\"date_time\",\"offset\":3,\"length\":5,\"unix_time\":1795424400}")
                .contains("\"unix_time\":1,\"date_time_format\":\"dt\"}");
    }

    @Test
    void a_block_of_code_knows_its_language() {
        FormattedText text = html("<pre><code class=\"language-java\">int x;</code></pre>");
        assertThat(text.asJson().toString())
                .isEqualTo("[{\"type\":\"pre\",\"offset\":0,\"length\":6,\"language\":\"java\"}]");
    }

    @Test
    void space_around_a_text_is_cut_and_entities_move_along() {
        FormattedText text = html("  <b>x</b> \n");
        assertThat(text.text()).isEqualTo("x");
        assertThat(text.asJson().path(0).path("offset").asInt()).isZero();
    }

    @Test
    void commands_and_addresses_are_found_but_not_in_code() {
        FormattedText text = html("/book at https://example.org, <code>/my</code> @anna_s a@b.example");
        assertThat(text.entities())
                .extracting(MessageEntity::type)
                .containsExactly("bot_command", "url", "code", "mention", "email");
    }

    @Test
    void characters_are_read_by_name_and_number() {
        assertThat(html("&lt;&amp;&gt;&quot;&#65;&#x42;&nbsp; a & b").text()).isEqualTo("<&>\"AB&nbsp; a & b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b | Unclosed start tag at byte offset 2",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<b><i>x</b></i> | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<a href=x%y>x</a> | Unexpected end of name token at byte offset 8",
                "<b =1>x</b> | Empty attribute name in the tag \"b\" at byte offset 0",
            })
    void what_is_wrong_is_said_with_its_place(String source, String words) {
        assertThatThrownBy(() -> html(source)).hasMessage("can't parse entities: " + words);
    }

    @Test
    void entities_of_the_bot_must_lie_in_the_text() {
        var beyond = Json.parse("[{\"type\":\"bold\",\"offset\":0,\"length\":9}]");
        assertThatThrownBy(() -> FormattedText.read("x", "", beyond)).hasMessage("entity beyond the text");
    }
}
