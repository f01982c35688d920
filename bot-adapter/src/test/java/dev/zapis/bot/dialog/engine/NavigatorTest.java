package dev.zapis.bot.dialog.engine;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.SampleTargets.Booked;
import dev.zapis.bot.dialog.SampleTargets.Confirm;
import dev.zapis.bot.dialog.SampleTargets.Days;
import dev.zapis.bot.dialog.SampleTargets.Desks;
import dev.zapis.bot.dialog.SampleTargets.Echo;
import dev.zapis.bot.dialog.SampleTargets.Free;
import dev.zapis.bot.dialog.SampleTargets.SampleRefusal;
import dev.zapis.bot.dialog.SampleTargets.Take;
import dev.zapis.bot.dialog.SampleTargets.Untidy;
import dev.zapis.command.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class NavigatorTest {

    private static final Take TAKE = new Take(A1, TUESDAY);

    private final FakeChat chat = FakeChat.amongSamples(ANNA).answers(Free.class, List.of("A1", "A2"));

    @Test
    void navigation_edits_the_one_living_message() {
        chat.opens(new Days())
                .taps("вт 24")
                .sees("Свободно завтра, вт 24 ноября", "[A1]", "[⬅ Назад]")
                .hearsNothing();
        chat.taps("A1").sees("Взять на вт 24 ноября?").taps("⬅ Назад").sees("Свободно");
        assertThat(chat.messenger().ids()).hasSize(1);
    }

    @Test
    void every_screen_speaks_the_persons_language() {
        chat.in("en").opens(new Desks(TUESDAY)).sees("Free tomorrow, Tue 24 November", "[Next]", "[⬅ Back]");
    }

    @Test
    void a_confirmation_stays_and_the_next_screen_opens_below() {
        chat.opens(new Confirm(A1, TUESDAY)).taps("Подтвердить").told(TAKE).sees("Ваше на вт 24 ноября");
        long confirmation = chat.messenger().last();
        chat.taps("К дням").sees("Выберите день");
        assertThat(chat.messenger().last()).isNotEqualTo(confirmation);
        assertThat(chat.look(confirmation)).contains("[Отменить]");
    }

    @Test
    @Tag("S1-26")
    @Tag("F30")
    void ten_fast_taps_do_it_once() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        chat.tapsData(message, confirm).told(TAKE).sees("Ваше на");
        int drawn = chat.messenger().drawings();
        for (int i = 0; i < 9; i++)
            chat.tapsData(message, confirm).hears("Уже обработано").told();
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    @Test
    void a_screen_that_may_lack_the_latest_says_so() {
        chat.opens(new Confirm(A1, TUESDAY));
        chat.visits().fallsBehind();
        chat.taps("Подтвердить").told(TAKE).sees("Ваше на вт 24 ноября", "⏳ Данные обновляются");
    }

    @Test
    void a_tap_that_was_obeyed_but_not_shown_before_a_crash_is_shown_now() {
        chat.opens(new Confirm(A1, TUESDAY));
        ConversationState before = chat.dialog();
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        chat.tapsData(message, confirm).told(TAKE);
        chat.dialog(before);
        chat.tapsData(message, confirm).told().hears("Уже обработано").sees("Ваше на вт 24 ноября");
    }

    @Test
    void a_button_of_an_older_drawing_gives_a_fresh_screen_and_a_word_why() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        chat.taps("⬅ Назад").sees("Дом").later(Duration.ofMinutes(1));
        chat.tapsData(message, confirm)
                .told()
                .hears("Кнопка устарела, экран обновлён")
                .sees("Дом");
    }

    @Test
    void a_button_of_an_abandoned_message_is_not_obeyed() {
        chat.opens(new Confirm(A1, TUESDAY));
        long old = chat.messenger().last();
        String confirm = chat.data(old, "Подтвердить");
        chat.types("/days").later(Duration.ofDays(30)).tapsData(old, confirm);
        chat.told().hears("Кнопка устарела").sees("Выберите день");
        assertThat(chat.messenger().last()).isGreaterThan(old + 1);
        assertThat(chat.messenger().ids()).doesNotContain(old);
    }

    @Test
    void a_forged_button_changes_nothing() {
        chat.opens(new Days());
        long message = chat.messenger().last();
        for (String data :
                List.of("", "1", "2sample.days|1", "1sample.days|x|1", "1no.such|1", "1sample.days", "🙂", "1~a|1")) {
            chat.tapsData(message, data).told().sees("Выберите день");
        }
        chat.hears("Кнопка устарела");
        chat.tapsData(message, "1sample.desks|20000000000|1").hears("Кнопка не сработала");
    }

    @Test
    void a_result_is_reached_by_its_deed_alone_and_back_does_not_lead_there() {
        chat.opens(new Untidy()).sees("Не убрано");
        long message = chat.messenger().last();
        chat.tapsData(message, "1sample.tidied|" + A1.value() + "|9")
                .told()
                .hears("Кнопка не сработала")
                .doesNotSee("Стол убран");
        chat.taps("Убрать стол").sees("Стол убран", "[🏠 В начало]");
        chat.taps("Повторить").taps("⬅ Назад").hearsNothing().doesNotSee("Стол убран");
    }

    @Test
    @Tag("S1-9")
    void a_refusal_is_said_and_stays_above_the_fresh_screen() {
        chat.refuses(Take.class, SampleRefusal.TAKEN, Map.of("desk", "A1", "day", TUESDAY))
                .opens(new Confirm(A1, TUESDAY))
                .taps("Подтвердить")
                .told()
                .hears("Место A1 на вт 24 ноября уже заняли. Ваша бронь не создана")
                .sees("Место A1 на вт 24 ноября уже заняли", "Взять на вт 24 ноября?", "[Подтвердить]");
        assertThat(chat.messenger().ids()).hasSize(1);
    }

    @Test
    void a_refusal_without_words_of_its_own_is_told_by_its_code() {
        chat.refuses(Take.class, SampleRefusal.WORDLESS)
                .opens(new Confirm(A1, TUESDAY))
                .taps("Подтвердить")
                .hears("sample.wordless");
    }

    @Test
    void a_refusal_under_a_permanent_screen_leaves_it_as_it_is() {
        chat.opens(new Booked(A1, TUESDAY));
        chat.refuses(Take.class, SampleRefusal.TAKEN, Map.of("desk", "A1", "day", TUESDAY));
        int drawn = chat.messenger().drawings();
        chat.taps("Отменить").hears("уже заняли");
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    @Test
    void a_permanent_screen_can_become_another_in_place_while_the_chat_lives_on_below() {
        chat.opens(new Booked(A1, TUESDAY));
        long permanent = chat.messenger().last();
        chat.types("/days").taps(permanent, "Отменить").sees("Отменено");
        assertThat(chat.messenger().last()).isEqualTo(permanent);
        assertThat(chat.dialog().current()).isEqualTo("sample.days");
    }

    @Test
    void a_late_tap_on_what_a_permanent_screen_showed_before_leaves_it_its_buttons() {
        chat.answers(Free.class, List.of("A1")).opens(new Desks(TUESDAY)).taps("A1");
        long permanent = chat.messenger().last();
        String before = chat.data(permanent, "⬅ Назад");
        chat.taps("Подтвердить").sees("Отменить");
        chat.tapsData(permanent, before).tapsData(permanent, "garbage");
        assertThat(chat.look(permanent)).contains("Отменить");
        assertThat(chat.messenger().last()).isGreaterThan(permanent);
    }

    @Test
    void typed_text_goes_to_the_screen_and_the_answer_comes_below() {
        chat.opens(new Days());
        long above = chat.messenger().last();
        chat.types("вт").sees("Свободно завтра");
        assertThat(chat.messenger().last()).isGreaterThan(above);
        assertThat(chat.messenger().ids()).doesNotContain(above);
    }

    @Test
    void a_screen_that_is_used_up_and_too_old_to_go_ends_in_one_line() {
        chat.opens(new Days());
        long above = chat.messenger().last();
        chat.messenger().outlivesDeleting(above);
        chat.types("вт").types("/days");
        assertThat(chat.look(above)).isEqualTo("⬇️ Этот экран закрыт, продолжение ниже.\n");
    }

    @Test
    void text_that_no_screen_understands_keeps_the_screen() {
        chat.opens(new Days()).types("абракадабра").sees("Не понял: «абракадабра»", "Выберите день");
        chat.types("").sees("только слова и кнопки", "Выберите день");
    }

    @Test
    @Tag("S0-11")
    void a_command_opens_its_screen_and_words_after_it_are_heard_there() {
        chat.types("/days").sees("Выберите день").types("/days@zapis_bot вт").sees("Свободно");
        chat.types("/start abc")
                .sees("Дом", "[📅 Дни]")
                .types("/cancel")
                .sees("Дом")
                .types("/nonsense")
                .sees("Не понял: «/nonsense»", "Дом");
    }

    @Test
    void an_answer_after_700_ms_is_promised_first_and_shown_later() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        StepVerifier.withVirtualTime(() -> {
                    chat.obstructs(Take.class, Mono.delay(Duration.ofSeconds(2)).then());
                    return chat.tapped(message, confirm, "slow");
                })
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(700))
                .then(() -> assertThat(chat.messenger().toasts()).containsEntry("slow", ""))
                .then(() -> assertThat(chat.look(message)).contains("Взять на"))
                .thenAwait(Duration.ofSeconds(2))
                .expectNextCount(1)
                .verifyComplete();
        chat.told(TAKE);
        assertThat(chat.look(message)).contains("Ваше на");
    }

    @Test
    void a_refusal_that_comes_late_is_in_the_message() {
        chat.opens(new Booked(A1, TUESDAY));
        long permanent = chat.messenger().last();
        StepVerifier.withVirtualTime(() -> {
                    chat.obstructs(
                            Take.class,
                            Mono.delay(Duration.ofSeconds(1)).then(Mono.error(new Refused(SampleRefusal.WORDLESS))));
                    return chat.tapped(permanent, chat.data(permanent, "Отменить"), "slow");
                })
                .thenAwait(Duration.ofSeconds(2))
                .expectNextCount(1)
                .verifyComplete();
        chat.sees("sample.wordless", "Дом");
    }

    @Test
    void an_endless_wait_ends_with_an_honest_word_and_the_same_button_again() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        StepVerifier.withVirtualTime(() -> {
                    chat.obstructs(Take.class, Mono.never());
                    return chat.tapped(message, confirm, "endless");
                })
                .thenAwait(Duration.ofSeconds(90))
                .expectNextCount(1)
                .verifyComplete();
        chat.sees("Ответ не пришёл вовремя (код", "[Повторить]", "[🏠 В начало]");
        assertThat(chat.data(message, "Повторить")).isEqualTo(confirm);
    }

    @Test
    void the_next_update_of_a_chat_waits_for_the_real_end_of_what_was_answered_for() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String confirm = chat.data(message, "Подтвердить");
        StepVerifier.withVirtualTime(() -> {
                    chat.obstructs(
                            Take.class, Mono.delay(Duration.ofSeconds(40)).then());
                    return chat.tapped(message, confirm, "late");
                })
                .thenAwait(Duration.ofSeconds(22))
                .then(() -> assertThat(chat.look(message)).contains("Ответ не пришёл вовремя (код"))
                .then(() -> chat.told())
                .expectNoEvent(Duration.ofSeconds(17))
                .thenAwait(Duration.ofSeconds(1))
                .expectNextCount(1)
                .verifyComplete();
        chat.told(TAKE);
    }

    @Test
    void a_failure_is_told_with_a_code_and_trying_again_does_it_once() {
        chat.obstructs(Take.class, Mono.error(new IllegalStateException("broken on purpose")))
                .opens(new Confirm(A1, TUESDAY))
                .taps("Подтвердить")
                .told()
                .sees("Сбой на нашей стороне (код");
        String seen = chat.look(chat.messenger().last());
        String code = seen.replaceFirst("(?s).*\\(код (\\w{6})\\).*", "$1");
        assertThat(chat.copies("📋 Скопировать код " + code)).isEqualTo(code);
        chat.obstructs(Take.class, Mono.empty()).taps("Повторить").told(TAKE).sees("Ваше на");
    }

    @Test
    void only_a_message_that_stays_says_which_moments_it_means() {
        chat.opens(new Booked(A1, TUESDAY)).sees("Ваше на вт 24 ноября");
        assertThat(chat.messenger().message(chat.messenger().last()).html())
                .contains("<tg-time unix=\"1795510800\">вт\u00a024\u00a0ноября</tg-time>");
        chat.opens(new Confirm(A1, TUESDAY)).sees("24 ноября");
        assertThat(chat.messenger().message(chat.messenger().last()).html()).doesNotContain("tg-time");
    }

    @Test
    void a_failure_before_the_visit_is_told_in_the_accounts_language() {
        chat.opens(new Days()).visits().closes(new IllegalStateException("broken on purpose"));
        chat.types("привет").sees("Сбой на нашей стороне", "[🏠 В начало]");
    }

    @Test
    @Tag("S1-33")
    void home_under_a_message_that_cannot_be_edited_any_more_comes_anew() {
        chat.opens(new Confirm(A1, TUESDAY)).types("/days").taps("вт 24").taps("A1");
        long old = chat.messenger().last();
        chat.messenger().ages(old);
        chat.later(Duration.ofHours(49)).taps(old, "🏠 В начало").sees("Дом").hearsNothing();
        assertThat(chat.messenger().last()).isNotEqualTo(old);
    }

    @Test
    void back_leads_the_way_one_came_and_home_is_offered_from_depth_three() {
        chat.types("/start").doesNotSee("Назад", "В начало");
        chat.taps("📅 Дни").sees("[⬅ Назад]").doesNotSee("В начало");
        chat.taps("вт 24").sees("[⬅ Назад] [🏠 В начало]");
        chat.taps("Дальше")
                .sees("ср 25 ноября")
                .taps("⬅ Назад")
                .sees("Выберите день")
                .taps("⬅ Назад")
                .sees("Дом");
    }

    @Test
    void a_way_of_any_length_keeps_a_bounded_trail() {
        chat.types("/start").opens(new Days());
        for (int i = 0; i < 30; i++) chat.taps("вт 24").taps("A1").opens(new Days());
        assertThat(chat.dialog().trail()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void names_with_markup_direction_marks_and_emoji_are_shown_as_typed() {
        chat.opens(new Echo("start"));
        for (String words : List.of(
                "<b>&_*`", "a\u202Eevil", "שלום (x)", "👩‍👩‍👧‍👦 family", "\u0000\uD800x", "1|2\\3,4", "{x} 'q'")) {
            chat.types(words).sees("Эхо:");
        }
        chat.types("<b>&_*`").sees("Эхо: <b>&_*`");
        chat.types("1|2\\3,4").sees("Эхо: 1|2\\3,4").taps("1|2\\3,4").sees("Эхо: 1|2\\3,41|2\\3,4");
    }

    @Test
    void five_thousand_characters_are_cut_where_telegram_ends() {
        chat.opens(new Echo("x")).types("ы<".repeat(2500)).sees("Эхо: ы<ы<").sees("…");
        String long40 = chat.keyboard().getFirst().getFirst();
        assertThat(long40).hasSize(40).contains("…");
        chat.taps(long40).sees("Эхо: ы<ы<");
    }

    @Test
    void a_forgotten_token_is_told_as_an_old_button() {
        chat.opens(new Echo("слово".repeat(20)));
        chat.tokens().forgetAll();
        chat.taps(chat.keyboard().getFirst().getFirst())
                .hears("Кнопка устарела")
                .sees("Эхо");
    }
}
