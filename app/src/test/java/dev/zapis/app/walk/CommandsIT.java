package dev.zapis.app.walk;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class CommandsIT {

    @Test
    @Tag("S0-11")
    void start_help_and_cancel_answer_a_newcomer_and_a_known_person(Product product) {
        Person person = product.control().newcomer("Ирина Лось");
        person.says("/help").sees("Что умеет бот", "Место", "Мои брони");
        person.says("/cancel").sees("согласие");
        person.agrees().taps("Я — Ирина Лось").sees("Вы — Ирина Лось?");
        person.taps("Да, это я").sees("Вы вошли как Ирина Лось");
        person.says("/start").sees("Здравствуйте, Ирина Лось");
        person.says("/help").sees("Что умеет бот");
        person.says("/cancel").sees("Прерывать нечего", "Что умеет бот");
        person.says("/my").sees("Мои брони").says("/book").sees("На какой день");
    }

    @Test
    void commands_answer_in_the_language_that_a_person_has_chosen(Product product) {
        Person person = product.control().newcomer("Олег Ветров").registers();
        person.says("/book").sees("На какой день");
        person.says("/my").sees("Мои брони", "Броней пока нет");
        person.says("/settings").sees("Настройки").taps("English").sees("Settings");
        person.says("/help").sees("What the bot can do");
    }

    @Test
    void words_that_mean_nothing_keep_the_screen(Product product) {
        Person person = product.control().newcomer("Пётр Мягков").registers();
        person.says("завтра").sees("Что нужно на завтра").taps("👥 Кто в офисе").sees("Кто в офисе");
        person.says("/start").sees("Здравствуйте");
        person.says("абракадабра")
                .sees("Не понял: «абракадабра»", "Здравствуйте")
                .says("помощь")
                .sees("Что умеет бот");
        person.says("/nonsense").sees("Не понял", "Что умеет бот");
    }

    @Test
    void the_whole_product_is_asked_whatever_screen_the_words_are_typed_on(Product product) {
        Person person = product.control().newcomer("Прасковья Словесная").registers();
        person.says("настройки").sees("Настройки");
        person.says("кто завтра").sees("Кто в офисе", "завтра");
        person.says("Где сидит Словесной?").sees("По запросу «Прасковья Словесная» броней нет");
        person.says("отмени завтра").sees("У вас нет брони");
        person.says("через неделю").sees("Кто в офисе");
    }
}
