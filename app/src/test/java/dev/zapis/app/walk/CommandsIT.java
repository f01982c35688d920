package dev.zapis.app.walk;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class CommandsIT {

    @Test
    @Tag("S0-11")
    void start_help_and_cancel_answer_a_newcomer_and_a_known_person(Product product) {
        Person person = product.control().newcomer("Ирина Лось");
        person.says("/help").sees("Что здесь можно", "Место", "Моё");
        person.says("/cancel").sees("согласие");
        person.agrees().taps("Я Ирина Лось").sees("Рад знакомству, Ирина Лось");
        person.says("/start").sees("Здравствуйте, Ирина Лось");
        person.says("/help").sees("Что здесь можно");
        person.says("/cancel").sees("Начатое отложено").taps("🗂 Моё").sees("Мои брони");
    }

    @Test
    void commands_answer_in_the_language_that_a_person_has_chosen(Product product) {
        Person person = product.control().newcomer("Олег Ветров").registers();
        person.says("/book").sees("на какой день?");
        person.says("/my").sees("Мои брони", "Пока ничего не забронировано");
        person.says("/settings").sees("Настройки").taps("English").sees("Settings");
        person.says("/help").sees("What you can do here");
    }

    @Test
    void words_that_mean_nothing_are_answered_with_guesses(Product product) {
        Person person = product.control().newcomer("Пётр Мягков").registers();
        person.says("завтра").sees("Что нужно на завтра").taps("👥 Кто в офисе").sees("Кто в офисе");
        person.says("/start").sees("Здравствуйте");
        person.says("абракадабра")
                .sees("Не понял этих слов")
                .taps("Что умеет бот")
                .sees("Что здесь можно");
        person.says("/start").sees("Здравствуйте");
        person.says("/nonsense").sees("Не понял этих слов");
    }
}
