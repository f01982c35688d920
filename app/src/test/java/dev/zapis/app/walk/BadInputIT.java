package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Walk
class BadInputIT {

    private static final List<String> GARBAGE = List.of(
            "x",
            "1",
            "1|",
            "1home",
            "1home|",
            "1home|zzzzzzzzzzzz",
            "1no.such.route|1",
            "1~nosuchtoken|1",
            "1desk.confirm|1|1",
            "1desk.confirm|<b>|x|1",
            "1desk.plan|zzzzzzzzzz|0|1",
            "1desk.plan|Kg2|-5|1",
            "1person.speak|xx|1",
            "1desk.drop|AAAAAAAAAAAAAAAAAAAAAA|1",
            "1desk.my.page|zzz|1",
            "2home|1",
            "\u0001\u0002",
            "' or 1=1; drop table event; --");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Анна <b>&_*",
                "<i>Ли & Ко</i> *_[x](y)`",
                "Соня 🌻 Лугова",
                "👩‍👩‍👧‍👦 Семья Котовых",
                "שרה כהן",
                "محمد علي",
                "{name} ''кавычки''",
                "O'Brien & sons | 1",
                "Zoë Ångström"
            })
    void names_full_of_signs_are_kept_as_they_are(String name, Product product) {
        Person person = product.control().newcomer("Кто-то");
        person.agrees().says(name).sees("Вы — ", name).taps("Да, это я").sees("Вы вошли как", name);
        person.says("/settings").sees("Имя: ").sees(name);
        person.says("/start").sees("Здравствуйте", name);
    }

    static Stream<List<String>> refused() {
        return Stream.of(
                List.of("Я".repeat(5_000), "от 2 до 60 знаков"),
                List.of("😀".repeat(61), "от 2 до 60 знаков"),
                List.of("Ы", "от 2 до 60 знаков"),
                List.of("12345", "хотя бы две буквы"),
                List.of("😀😀😀", "хотя бы две буквы"),
                List.of("\u202EнаоИ авИ", "невидимые знаки"),
                List.of("Ива\u200Bнов Иван", "невидимые знаки"),
                List.of("Иван\u0007 Звонков", "невидимые знаки"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void other_names_are_refused_with_the_rule_and_the_next_try_goes_on(List<String> nameAndRule, Product product) {
        Person person = product.control().newcomer("Кто-то");
        person.agrees().says(nameAndRule.getFirst()).sees(nameAndRule.getLast());
        String good = "Гость по имени " + Integer.toString(Math.abs(nameAndRule.hashCode()), 36);
        person.says(good).sees("Вы — ").taps("Да, это я").sees("Вы вошли как", good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>&amp;", "\u202EтсоГ\u202C Тихий", "*_`[", "Я", "😀", "  ы  "})
    void any_name_of_an_account_can_meet_the_bot(String account, Product product) {
        Person person = product.control().newcomer(account);
        person.agrees();
        if (person.message().find("Я ").isPresent()) {
            person.taps("Я ").sees("Вы —").taps("Да, это я").seesOneOf("Вы вошли как", "уже занято");
        } else {
            person.seesOneOf("Напишите имя");
        }
        assertThat(person.count("Сбой")).isZero();
    }

    @Test
    void two_newcomers_with_one_name_are_told_apart(Product product) {
        product.control().newcomer("Иван Двойников").registers();
        Person second = product.control().newcomer("Иван Двойников");
        second.agrees().taps("Я ").sees("Вы —").taps("Да, это я").sees("Имя «Иван Двойников» уже занято");
        second.says("иван  двойников").sees("Вы — ").taps("Да, это я").sees("уже занято");
        second.says("Иван Д. Двойников").sees("Вы — ").taps("Да, это я").sees("Вы вошли как");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/book", "/my", "/settings", "/book завтра", "завтра", "привет, бот!"})
    void whatever_a_newcomer_begins_with_a_way_in_is_shown(String text, Product product) {
        Person person = product.control().newcomer("Новичок");
        person.says(text).seesOneOf("ас зовут", "согласие");
        assertThat(person.count("Сбой")).isZero();
    }

    @Test
    void garbage_on_a_button_gives_a_fresh_screen_or_a_word(Product product) {
        Person person = product.control().newcomer("Лом Мусоров").registers();
        for (String data : GARBAGE) {
            person.says("/my").sees("Мои брони");
            person.forges(person.message(), data).looks();
            assertThat(person.count("Сбой")).as(data).isZero();
        }
        person.says("/start").sees("Здравствуйте, Лом Мусоров");
    }

    @Test
    void a_button_older_than_the_thing_gives_a_fresh_screen_and_a_word_why(Product product) {
        Person person = product.control().newcomer("Тихон Старцев").registers();
        var day = Days.today(product.control()).plusDays(14);
        Steps.isAskedToConfirm(person, "A1", day);
        Message old = person.message();
        String confirm = old.button("Забронировать").data();
        person.says("/my").sees("Мои брони");
        person.forges(old, confirm).isTold("Кнопка устарела").sees("Мои брони", "Броней пока нет");
    }

    @Test
    void a_cancelled_booking_is_not_cancelled_again_by_its_old_button(Product product) {
        Person person = product.control().newcomer("Ян Повторов").registers();
        Steps.books(person, "A4", Days.today(product.control()).plusDays(14));
        Message booked = person.message();
        String cancel = booked.button("Отменить").data();
        Steps.cancels(person);
        person.forges(booked, cancel).sees("отменена");
    }
}
