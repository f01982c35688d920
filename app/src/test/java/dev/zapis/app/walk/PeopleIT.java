package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class PeopleIT {

    private static Person admin(Product product) {
        return product.control().sample("Жанна Котова");
    }

    private static LocalDate day(Product product) {
        product.control().beginsAnEmptyFortnight();
        return Days.today(product.control()).plusDays(3);
    }

    @Test
    @Tag("S1-10")
    void an_admin_picks_a_day_a_booking_and_a_reason_and_the_owner_is_told_who_and_why(Product product) {
        LocalDate day = day(product);
        Person owner = product.control().newcomer("Роман Отменённый").registers();
        Steps.books(owner, "B5", day);
        Person admin = admin(product);
        Steps.manages(admin).taps("🪑 Брони").sees("Брони: на какой день?").taps(Days.label(day) + " · 1");
        admin.sees("Занято мест: 1 из 12").taps("B5 · Роман Отменённый").sees("Кто: Роман Отменённый");
        admin.taps("Отменить бронь")
                .sees("Владелец брони получит сообщение", "Почему?")
                .says("Красим стены у B5");
        admin.sees("Причина: Красим стены у B5").taps("Отменить бронь");
        admin.sees("Бронь отменена", "Роман Отменённый получит сообщение");
        owner.sees("Вашу бронь отменили", "B5", Days.written(day), "Жанна Котова", "Причина: Красим стены у B5");
        owner.says("/my").sees("Броней пока нет");
    }

    @Test
    @Tag("S1-10")
    void nobody_else_cancels_what_is_somebody_elses_and_no_admin_does_without_a_reason(Product product) {
        LocalDate day = day(product);
        Person owner = product.control().newcomer("Савва Держащий").registers();
        Steps.books(owner, "B6", day);
        String booking = Callbacks.part(owner.message().button("Отменить"), 1);
        Person other = product.control().newcomer("Тарас Чужой").registers();
        other.says("/start").sees("Здравствуйте");
        other.forges(other.message(), Callbacks.forged(other.message(), "desk.withdraw|" + booking + "|why"))
                .isTold("Чужую бронь");
        Person admin = admin(product);
        admin.says("/start").sees("Здравствуйте");
        admin.forges(admin.message(), Callbacks.forged(admin.message(), "desk.drop|" + booking))
                .isTold("Нужна причина");
        owner.says("/my").sees("B6", Days.written(day));
    }

    @Test
    @Tag("S1-11")
    void names_are_added_and_one_that_is_removed_takes_its_bookings_along(Product product) {
        LocalDate day = day(product);
        Person admin = admin(product);
        Steps.manages(admin)
                .taps("👥 Люди")
                .sees("Люди:")
                .taps("➕ Добавить имена")
                .sees("по одному в строке");
        // What looks like somebody's name is none, before it is added and after.
        admin.says("Устин Прибывший\n1\nАннa Бeлoвa").sees("Новых имён: 1", "повторяются: 1", "строка 2");
        admin.taps("Добавить 1").sees("Добавлено имён: 1").taps("👥 Все люди").sees("Люди:");
        admin.says("пpибывший")
                .sees("Найдено по запросу «пpибывший»: 1")
                .taps("Ещё не вошли")
                .sees("Найдено");
        admin.taps("⚪ Устин Прибывший")
                .sees("Входа ещё не было")
                .taps("🗑 Убрать")
                .sees("Сообщения не будет");
        admin.taps("Исправление ошибки")
                .sees("Причина: Исправление ошибки")
                .taps("Убрать из списка")
                .sees("Имя убрано из списка")
                .taps("👥 Все люди")
                .sees("Люди:");
        admin.says("прибывший").sees("Найдено по запросу «прибывший»: 0");

        Person gone = product.control().newcomer("Фрол Уходящий").registers();
        Steps.books(gone, "B4", day);
        Steps.looksAt(admin, "Фрол Уходящий").taps("🗑 Убрать").sees("Отменится (1)", "B4");
        admin.says("уволился")
                .sees("Причина: уволился")
                .taps("Убрать из списка")
                .sees("Имя убрано из списка", "Отменено: 1");
        gone.sees("убрал ваше имя из списка", "Причина: уволился", "Отменено:", "B4", Days.written(day));
        Steps.isAStranger(gone);
        product.settles();
        Steps.seesFreeDesks(admin, day);
        assertThat(admin.message().labels()).anyMatch(label -> label.startsWith("B4"));
    }

    @Test
    @Tag("S1-12")
    void a_released_account_is_a_strangers_again_and_bookings_stay_with_the_name(Product product) {
        LocalDate day = day(product);
        Person owner = product.control().newcomer("Харитон Связанный").registers();
        Steps.books(owner, "B3", day);
        Person admin = admin(product);
        Steps.looksAt(admin, "Харитон Связанный").taps("🔓 Отвязать").sees("Сохранится (1)", "Почему?");
        admin.taps("По личной просьбе").taps("Отвязать Telegram").sees("Telegram отвязан");
        owner.sees("отвязал ваш Telegram", "По личной просьбе");
        Steps.isAStranger(owner);
        admin.taps("👤 Открыть карточку").sees("Входа ещё не было", "Предстоящих броней: 1", "B3");
        owner.says("/my");
        assertThat(owner.looks().count("Мои брони")).isZero();
    }

    @Test
    void who_has_no_access_books_nothing_until_it_is_given_again(Product product) {
        LocalDate day = day(product);
        Person owner = product.control().newcomer("Цезарь Приостановленный").registers();
        LocalDate other = day.plusDays(1);
        Steps.books(owner, "B2", day);
        Steps.books(owner, "B1", other);
        Steps.isAskedToConfirm(owner, "B2", day.plusDays(2));
        Person admin = admin(product);
        Steps.looksAt(admin, "Цезарь Приостановленный").taps("⛔ Приостановить").sees("Отменится (2)");
        admin.says("отпуск")
                .sees("Причина: отпуск")
                .taps("Приостановить доступ")
                .sees("Доступ приостановлен", "Отменено: 2");
        owner.sees("приостановил ваш доступ", "Причина: отпуск", "Отменено:", "B2", "B1", Days.written(other));
        product.settles();
        assertThat(owner.looks().count("Вашу бронь отменили")).isZero();
        owner.taps("Забронировать").isTold("приостановил ваш доступ");
        admin.taps("👤 Открыть карточку")
                .sees("Доступ приостановлен")
                .taps("✅ Вернуть доступ")
                .sees("Доступ открыт: Цезарь Приостановленный", "Вернулись брони (2)", "B2", "B1");
        owner.sees("снова открыт", "Вернулись брони (2)", Days.written(other));
        owner.says("/my").sees("Мои брони", "B2", "B1");
        Steps.books(owner, "B2", day.plusDays(2));
        owner.taps("↩ Отменить действие").sees("Действие отменено", "создана бронь");
        Awaitility.await("what was said of lost access says that it is back")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(owner.looks().count("Доступ возвращён")).isEqualTo(1));
        admin.taps("↩ Отменить действие")
                .sees("Доступ снова приостановлен: Цезарь Приостановленный", "Отменено: 2", "B2", "B1");
        owner.sees("приостановил ваш доступ", "Отменено:", "B2", "B1");
    }

    @Test
    void who_was_removed_by_mistake_is_back_with_account_role_and_bookings(Product product) {
        LocalDate day = day(product);
        Person owner = product.control().newcomer("Хома Возвращённый").registers();
        Steps.books(owner, "B1", day);
        Person admin = admin(product);
        Steps.looksAt(admin, "Хома Возвращённый").taps("🗑 Убрать из списка").sees("Отменится (1)");
        admin.taps("Исправление ошибки").taps("Убрать из списка").sees("Имя убрано из списка", "Отменено: 1");
        owner.sees("убрал ваше имя", "Отменено:", "B1");
        product.settles();
        admin.taps("↩ Отменить действие").sees("Доступ открыт: Хома Возвращённый", "Вернулись брони (1)", "B1");
        owner.sees("снова в списке", "Вернулись брони (1)", Days.written(day));
        Awaitility.await("the confirmation shows the booking again")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(owner.looks().count("Место забронировано")).isEqualTo(1));
        owner.says("/my").sees("Мои брони", "B1");
    }

    @Test
    @Tag("S3-2")
    void roles_are_given_and_taken_by_admins_alone_and_menus_follow(Product product) {
        Person somebody = product.control().newcomer("Чеслав Растущий").registers();
        Person admin = admin(product);
        Steps.looksAt(admin, "Чеслав Растущий");
        String person = Callbacks.part(admin.message().button("🎭 Роли"), 1);
        for (String forged : new String[] {
            "people.person|" + person,
            "people.role.give|" + person + "|ADMIN",
            "people.role.take|" + person + "|EMPLOYEE|why",
            "people.act.do|" + person + "|REMOVE|why",
            "people.rename.do|" + person + "|Boss"
        }) {
            somebody.says("/start").sees("Здравствуйте");
            somebody.forges(somebody.message(), Callbacks.forged(somebody.message(), forged))
                    .isTold("только администратор");
        }
        admin.taps("🎭 Роли").sees("дать или снять").taps("▫️ администратор").sees("дать или снять");
        somebody.sees("У вас новая роль: администратор").says("/start").sees("Здравствуйте");
        assertThat(somebody.message().labels()).contains("🛠 Управление");
        admin.taps("✅ администратор")
                .sees("снять роль")
                .taps("Исправление ошибки")
                .sees("Причина: Исправление ошибки", "получит сообщение")
                .taps("Снять роль")
                .sees("дать или снять");
        somebody.sees("Роль снята: администратор", "Причина: Исправление ошибки")
                .says("/start")
                .sees("Здравствуйте");
        assertThat(somebody.message().labels()).doesNotContain("🛠 Управление");
    }

    @Test
    @Tag("S1-14")
    void an_id_in_the_file_of_admins_is_an_admin_until_it_is_removed_from_it(Product product) throws IOException {
        Person boss = product.control().newcomer("Шота Назначенный").registers();
        Path file = product.home().resolve("admins");
        Files.writeString(file, "# who runs the office\n" + boss.id() + "\n");
        Awaitility.await("the file is read").atMost(Duration.ofSeconds(60)).until(() -> boss.says("/start")
                .sees("Здравствуйте")
                .message()
                .labels()
                .contains("🛠 Управление"));
        boss.taps("🛠 Управление").sees("Управление").taps("👥 Люди").sees("Люди:");
        Person other = admin(product);
        Steps.looksAt(other, "Шота Назначенный")
                .taps("🗑 Убрать")
                .sees("Почему?")
                .says("лишний")
                .sees("Причина: лишний")
                .taps("Убрать из списка");
        other.sees("задан в настройках запуска");
        Files.delete(file);
        Awaitility.await("the file is gone").atMost(Duration.ofSeconds(60)).until(() -> !boss.says("/start")
                .sees("Здравствуйте")
                .message()
                .labels()
                .contains("🛠 Управление"));
        boss.forges(boss.message(), Callbacks.forged(boss.message(), "people.list||ALL|0"))
                .isTold("только администратор");
    }
}
