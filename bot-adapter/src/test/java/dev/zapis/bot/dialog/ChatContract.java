package dev.zapis.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What the engine relies on in a chat: the fake is trusted because it keeps what the stand-in keeps. */
public interface ChatContract {

    OutgoingMessage HELLO = new OutgoingMessage(
            "<b>Hello</b> &lt;&amp;&gt;",
            List.of(
                    List.of(new Key("Yes", "1a.b|1", Button.Style.PLAIN), new Key("No", "1a.c|1", Button.Style.DANGER)),
                    List.of(new Key("Home", "1home|1", Button.Style.PLAIN))));
    OutgoingMessage BYE = new OutgoingMessage("Bye", List.of());

    OutgoingMessage LIST = new OutgoingMessage(
            HELLO.html(),
            HELLO.keyboard(),
            new OutgoingMessage.File("Список 1.csv", "text/csv", "имя;место\n".getBytes(StandardCharsets.UTF_8)));

    Messenger messenger();

    long chat();

    /** A message as the person sees it: its words, and its buttons' labels after that, each in brackets. */
    String seen(long message);

    @Test
    default void a_message_is_seen_as_it_was_sent() {
        assertThat(seen(sent(HELLO))).isEqualTo("Hello <&>[Yes][No][Home]");
    }

    @Test
    default void each_message_has_a_number_of_its_own() {
        assertThat(sent(HELLO)).isNotEqualTo(sent(HELLO));
    }

    @Test
    default void an_edited_message_shows_the_new_words_and_buttons_in_its_place() {
        long message = sent(HELLO);
        assertThat(got(messenger().edit(chat(), message, BYE))).isTrue();
        assertThat(seen(message)).isEqualTo("Bye");
        assertThat(got(messenger().edit(chat(), message, HELLO))).isTrue();
        assertThat(seen(message)).isEqualTo("Hello <&>[Yes][No][Home]");
    }

    /** Words of the keys that the person has below the field to write in. */
    List<String> keys();

    @Test
    default void keys_below_the_field_to_write_in_stay_until_they_are_put_away() {
        long message = sent(new OutgoingMessage(
                "Phone?", new OutgoingMessage.ReplyKeys("Share", List.of(List.of("Back", "Home")))));
        assertThat(seen(message)).isEqualTo("Phone?");
        sent(HELLO);
        assertThat(keys()).containsExactly("Share", "Back", "Home");
        messenger().putKeysAway(chat(), "x").block();
        assertThat(keys()).isEmpty();
        assertThat(seen(message)).isEqualTo("Phone?");
    }

    /** Name and content of the file that hangs on the message. */
    String file(long message);

    @Test
    default void a_file_arrives_with_its_words_and_buttons() {
        long message = sent(LIST);
        assertThat(seen(message)).isEqualTo("Hello <&>[Yes][No][Home]");
        assertThat(file(message)).isEqualTo("Список 1.csv: имя;место\n");
    }

    @Test
    default void a_file_above_another_comes_before_it_in_a_message_without_words() {
        var page = new OutgoingMessage.File("b.html", "text/html", "<p>".getBytes(StandardCharsets.UTF_8), LIST.file());
        long message = sent(new OutgoingMessage(HELLO.html(), HELLO.keyboard(), page));
        assertThat(seen(message)).isEqualTo("Hello <&>[Yes][No][Home]");
        assertThat(file(message)).isEqualTo("b.html: <p>");
        assertThat(seen(message - 1)).isEmpty();
        assertThat(file(message - 1)).isEqualTo("Список 1.csv: имя;место\n");
    }

    @Test
    default void a_message_with_a_file_gets_other_words_and_keeps_its_file() {
        long message = sent(LIST);
        assertThat(got(messenger().edit(chat(), message, BYE))).isTrue();
        assertThat(got(messenger().edit(chat(), message, BYE))).isTrue();
        assertThat(seen(message)).isEqualTo("Bye");
        assertThat(got(messenger().edit(chat(), message, HELLO))).isTrue();
        assertThat(file(message)).isEqualTo("Список 1.csv: имя;место\n");
    }

    @Test
    default void words_under_a_file_are_cut_where_telegram_ends() {
        String longest = "<i>" + "ы&lt;".repeat(3000) + "</i>";
        long message = sent(new OutgoingMessage(longest, List.of(), LIST.file()));
        assertThat(seen(message)).hasSize(1024).startsWith("ы<ы<").endsWith("…");
        assertThat(got(messenger().edit(chat(), message, new OutgoingMessage("x" + longest, List.of()))))
                .isTrue();
        assertThat(seen(message)).hasSize(1024).startsWith("xы<").endsWith("…");
    }

    @Test
    default void an_edit_that_changes_nothing_is_fine() {
        long message = sent(HELLO);
        assertThat(got(messenger().edit(chat(), message, HELLO))).isTrue();
    }

    @Test
    default void a_message_that_never_was_cannot_be_edited() {
        assertThat(got(messenger().edit(chat(), 987_654, HELLO))).isFalse();
    }

    @Test
    default void a_message_that_is_taken_away_is_gone_and_others_stay() {
        long message = sent(HELLO);
        long other = sent(BYE);
        assertThat(got(messenger().delete(chat(), message))).isTrue();
        assertThat(got(messenger().delete(chat(), message))).isTrue();
        assertThat(got(messenger().delete(chat(), 987_654))).isTrue();
        assertThat(got(messenger().edit(chat(), message, BYE))).isFalse();
        assertThat(seen(other)).isEqualTo("Bye");
    }

    @Test
    default void an_answer_that_nobody_waits_for_is_dropped() {
        messenger().answer("123456789", "too late").block();
    }

    @Test
    default void the_longest_text_and_the_oddest_names_arrive() {
        String odd = Html.escaped("a<b>&_*`[ \u2068שלום\u2069 👩‍👩‍👧‍👦");
        assertThat(seen(sent(new OutgoingMessage(odd, List.of())))).isEqualTo("a<b>&_*`[ \u2068שלום\u2069 👩‍👩‍👧‍👦");
        String longest = seen(sent(new OutgoingMessage("<i>" + "ы&lt;".repeat(3000) + "</i>", List.of())));
        assertThat(longest).hasSize(4096).startsWith("ы<ы<").endsWith("…");
    }

    private long sent(OutgoingMessage outgoing) {
        return got(messenger().send(chat(), outgoing));
    }

    private static <T> T got(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(), "no answer");
    }
}
