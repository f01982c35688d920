package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming in: by consent, by a name of the list, by asking; once and for good. */
@Walk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationIT {

    private static final String EVENTS = "select count(*) from event where type like 'zapis.person.%'";
    private static final String ACTING = "select count(*) from account where person_id is not null";

    private final Product product;
    private final ControlApi control;
    private final Person admin;

    RegistrationIT(Product product) {
        this.product = product;
        control = product.control();
        admin = control.sample("Жанна Котова");
    }

    @BeforeAll
    void nothing_is_due() {
        control.beginsADay(1);
        RemindersIT.isQuiet(product, control);
    }

    /** As the other walks want it. */
    @AfterAll
    void anybody_comes_in() {
        officeTakes("Под любым");
    }

    private void officeTakes(String registration) {
        admin.letsIn(registration);
    }

    /** Whatever time of the day it is. */
    private void answersAtOnce() {
        answers("Сообщать сразу", "Ответ на заявку: сразу");
    }

    private void answers(String when, String said) {
        Steps.manages(admin)
                .taps("⚙️ Правила")
                .sees("Ответ на заявку:")
                .taps("✅ Ответ на заявку")
                .sees("тихие часы?");
        if (admin.message().find(when).isPresent()) admin.taps(when).sees(said);
    }

    private Person agreed(String name) {
        Person person = control.newcomer(name);
        return person.says("/start").sees("согласие").taps("Даю согласие").sees("Кто вы?");
    }

    @Test
    @Tag("S2-H1")
    void without_consent_nothing_is_kept_and_with_it_the_time_is() {
        officeTakes("По списку или по заявке");
        product.settles();
        long before = product.database().count(EVENTS);
        Person person = control.newcomer("Нелли Нехочу");
        person.says("/start").sees("согласие", "Что хранится", "Зачем", "Сколько", "/forget_me");
        person.says("Нелли Нехочу").sees("согласие");
        person.taps("Не даю").sees("не хранится ничего, кроме");
        product.settles();
        assertThat(product.database().count(EVENTS)).isEqualTo(before);
        assertThat(product.database()
                        .rows(
                                "select current, payload from dialog left join inbox using (bot_id, chat_id)"
                                        + " where chat_id = ?",
                                person.id()))
                .isNotEmpty()
                .allMatch("person.declined|null"::equals);
        person.taps("Начать заново").sees("согласие").taps("Даю согласие").sees("Кто вы?");
        product.settles();
        assertThat(product.database().count(EVENTS)).isEqualTo(before + 1);
        assertThat(product.database()
                        .rows("select type, convert_from(payload, 'UTF8') like '%\"at\":%' from event"
                                + " where type like 'zapis.person.%' order by position desc limit 1"))
                .containsExactly("zapis.person.ConsentGiven|t");
        person.taps("Отозвать согласие").sees("не хранится ничего, кроме");
        person.says("/start").sees("согласие");
    }

    @Test
    @Tag("S1-2")
    void only_free_names_are_offered_and_a_name_that_is_taken_meanwhile_is_told() {
        officeTakes("Только по списку сотрудников");
        Person quick = agreed("Быстрый");
        Person slow = agreed("Медленный");
        assertThat(quick.message().labels()).noneMatch(label -> label.startsWith("Анна Белова"));
        List<String> names = Stream.concat(
                        namesOn(quick), namesOn(quick.taps("➡").sees("Кто вы?")))
                .toList();
        assertThat(names).hasSizeGreaterThan(8).contains("Зинаида Громова").isSorted();
        slow.says("федор").sees("Найдено по запросу «федор»").sees("Кто из них вы?");
        quick.says("ФЁДОР").sees("Найдено").taps("Фёдор Яковлев").sees("Вы — Фёдор Яковлев?");
        slow.taps("Фёдор Яковлев").sees("Вы — Фёдор Яковлев?");
        quick.taps("Да, это я").sees("Вы вошли как Фёдор Яковлев");
        slow.taps("Да, это я").isTold("уже занято");
        slow.sees("Кто вы?");
        assertThat(slow.message().labels()).noneMatch(label -> label.startsWith("Меня нет в списке"));
        slow.says("Таисия").sees("Найдено").taps("Таисия Юдина").sees("Вы — Таисия Юдина?");
        slow.taps("Да, это я").sees("Вы вошли как Таисия Юдина");
    }

    private static Stream<String> namesOn(Person person) {
        return person.message().labels().stream()
                .filter(label -> label.matches("[А-ЯЁ]\\p{L}+ [А-ЯЁ]\\p{L}+"))
                .filter(label -> !label.startsWith("Меня") && !label.startsWith("Отозвать"));
    }

    @Test
    @Tag("S1-2")
    void of_two_who_choose_one_name_at_once_one_gets_it() {
        officeTakes("Только по списку сотрудников");
        product.settles();
        long before = product.database().count(ACTING);
        Person one = agreed("Первый");
        Person two = agreed("Второй");
        one.says("Мария").sees("Найдено").taps("Мария Фролова").sees("Вы — Мария Фролова?");
        two.says("Мария").sees("Найдено").taps("Мария Фролова").sees("Вы — Мария Фролова?");
        var taps = List.of(one.tapping(one.message(), "Да, это я"), two.tapping(two.message(), "Да, это я"));
        taps.forEach(tap -> assertThat(tap.join().path("answered").asBoolean()).isTrue());
        one.seesOneOf("Вы вошли как", "уже занято");
        two.seesOneOf("Вы вошли как", "уже занято");
        assertThat(one.count("Вы вошли как") + two.count("Вы вошли как")).isEqualTo(1);
        assertThat(one.count("уже занято") + two.count("уже занято")).isEqualTo(1);
        product.settles();
        assertThat(product.database().count(ACTING)).isEqualTo(before + 1);
    }

    @Test
    @Tag("S0-2")
    @Tag("S2-H2")
    @Tag("S3-H7")
    void whoever_is_not_on_the_list_asks_and_an_admin_decides() {
        officeTakes("По списку или по заявке");
        answersAtOnce();
        Person person = agreed("Аполлинария");
        person.taps("Меня нет в списке").sees("Ваше имя?");
        person.says("А1").sees("В имени может быть от 2 до 50 букв", "Ваше имя?");
        person.says("Аполлинария").sees("Ваша фамилия?");
        person.says("Ы").sees("В фамилии может быть от 2 до 50 букв", "Ваша фамилия?");
        person.says("Щукина-Ли").sees("Ваш телефон?");
        person.says("12-34").sees("нужен код страны", "Ваш телефон?");
        person.says("⬅ Назад").sees("Ваша фамилия?", "Сейчас: Щукина-Ли");
        person.taps("⬅ Назад").sees("Ваше имя?", "Сейчас: Аполлинария");
        person.taps("Дальше").sees("Ваша фамилия?", "Щукина-Ли").taps("Дальше").sees("Ваш телефон?");
        person.sharesContact(Map.of("phone", "+79990000000", "user", 5)).sees("чужой контакт", "Ваш телефон?");
        person.sharesContact(Map.of("phone", "79160000001"))
                .sees("Всё верно?", "Аполлинария Щукина-Ли", "+7 916 000-00-01");
        person.taps("⬅ Назад").sees("Ваш телефон?", "Сейчас: +7 916 000-00-01");
        person.says("8 (916) 000-00-02").sees("Всё верно?", "+7 916 000-00-02");
        admin.says("/start").sees("Здравствуйте");
        person.taps("Отправить").sees("Заявка отправлена");
        assertThat(person.says("/start").sees("Заявка отправлена").message().labels())
                .doesNotContain("🪑 Место");

        admin.sees("Заявка на доступ", "Аполлинария Щукина-Ли", "+7 916 000-00-02");
        Message request = admin.message();
        assertThat(request.labels()).startsWith("Сотрудник", "Руководитель", "Отказать");
        String employee = request.button("Сотрудник").data();
        admin.taps("Руководитель").sees("Доступ открыт. Роль: руководитель", "Кто решил: Жанна Котова");
        person.sees("Доступ открыт", "руководитель");
        person.taps("🏠 В начало").sees("Здравствуйте, Аполлинария Щукина-Ли");
        assertThat(person.message().labels()).contains("🪑 Место");
        admin.forges(request, employee).sees("Доступ открыт. Роль: руководитель", "Кто решил: Жанна Котова");
        person.says("/settings").sees("Настройки").taps("👤 Мои данные");
        person.sees("Аполлинария Щукина-Ли", "+7 916 000-00-02", "руководитель", "Согласие");
    }

    @Test
    @Tag("S0-2")
    void a_refusal_is_told_with_its_reason_and_one_may_ask_again() {
        officeTakes("По списку или по заявке");
        answersAtOnce();
        Person person = agreed("Гурий");
        asks(person, "Гурий", "Отказной");
        admin.sees("Заявка на доступ", "Гурий Отказной", "Телефон:")
                .taps("Отказать")
                .sees("причину отказа");
        admin.says("Мы вас не знаем").sees("Причина: Мы вас не знаем").taps("Отказать");
        admin.sees("Заявка отклонена", "Мы вас не знаем", "Жанна Котова");
        person.sees("Заявка отклонена", "Мы вас не знаем");
        Awaitility.await("the notice, and what was waiting")
                .atMost(Duration.ofSeconds(30))
                .until(() -> person.count("Заявка отклонена") == 2 && person.count("⏳") == 0);
        person.taps("Подать новую заявку").sees("шаг 1 из 3", "Ваше имя?");
        enters(person, "Гурий", "Отказной");
        admin.sees("Заявка на доступ", "Гурий Отказной", "Телефон:")
                .taps("Отказать")
                .sees("причину отказа");
        admin.taps("Без причины").sees("Заявка отклонена");
        person.sees("Заявка отклонена");
        assertThat(product.database().count("select count(*) from registration"))
                .isZero();
    }

    /** Seen: whoever was refused at one in the night, or let in, was told so at one in the night. */
    @Test
    @Tag("S0-2")
    void at_night_an_answer_wakes_nobody_and_in_the_morning_it_comes_once() {
        officeTakes("По списку или по заявке");
        answers("Ждать конца тихих часов", "Ответ на заявку: после тихих часов");
        Person refused = agreed("Потап");
        Person taken = agreed("Лукерья");
        RemindersIT.goesTo(control, Days.today(control), LocalTime.of(23, 30));
        asks(refused, "Потап", "Полуночный");
        admin.sees("Заявка на доступ", "Потап Полуночный").taps("Отказать").sees("причину отказа");
        admin.taps("Без причины").sees("Заявка отклонена");
        asks(taken, "Лукерья", "Полуночная");
        admin.sees("Заявка на доступ", "Лукерья Полуночная").taps("Сотрудник").sees("Доступ открыт");
        RemindersIT.isQuiet(product, control);
        assertThat(answered(refused) + answered(taken)).isZero();
        control.beginsADay(1);
        refused.sees("Заявка отклонена");
        taken.sees("Доступ открыт");
        RemindersIT.isQuiet(product, control);
        assertThat(List.of(answered(refused), answered(taken))).containsExactly(1L, 1L);
    }

    private long answered(Person person) {
        return product.database()
                .count("select count(*) from outbox where outcome = 'sent' and chat_id = ?", person.id());
    }

    private void asks(Person person, String first, String last) {
        person.taps("Меня нет в списке").sees("Ваше имя?");
        enters(person, first, last);
    }

    private void enters(Person person, String first, String last) {
        person.says(first).sees("Ваша фамилия?");
        person.says(last).sees("Ваш телефон?").says("+7 916 111-22-33").sees("Всё верно?");
        admin.says("/start").sees("Здравствуйте");
        person.taps("Отправить").sees("Заявка отправлена");
    }

    @Test
    @Tag("S3-1")
    void a_second_start_finds_the_same_person_whatever_the_account_is_called() {
        officeTakes("Под любым");
        Person person = control.newcomer("Ульяна Прежняя").registers();
        person.says("/start").sees("Здравствуйте, Ульяна Прежняя");
        product.settles();
        long people = product.database().count("select count(*) from person");
        control.update("""
                {"message":{"message_id":999101,"date":1,"text":"/start","chat":{"id":%1$d,"type":"private"},
                "from":{"id":%1$d,"is_bot":false,"first_name":"Другое","last_name":"Имя","username":"another_name"}}}""".formatted(person.id()));
        product.settles();
        assertThat(person.count("Здравствуйте, Ульяна Прежняя")).isEqualTo(2);
        assertThat(product.database().count("select count(*) from person")).isEqualTo(people);
    }

    @Test
    @Tag("S3-2")
    void a_role_is_asked_for_and_given_by_an_admin_who_cannot_be_chosen() {
        officeTakes("Под любым");
        Person person = control.newcomer("Харитон Умелов").registers();
        person.says("/settings").sees("Настройки").taps("🎭 Роли").sees("Ваши роли: сотрудник");
        assertThat(person.message().labels()).noneMatch(label -> label.contains("дминистратор"));
        Message roles = person.message();
        person.forges(roles, Callbacks.forged(roles, "person.roles.ask|ADMIN"))
                .isTold("Эту роль даёт только администратор");
        admin.says("/start").sees("Здравствуйте");
        person.says("/settings").sees("Настройки").taps("🎭 Роли").sees("Ваши роли: сотрудник");
        person.taps("Специалист").sees("Ждут ответа администратора: специалист");
        admin.sees("Харитон Умелов", "специалист").taps("Дать роль").sees("Роль уже дана");
        person.says("/settings").sees("Настройки").taps("🎭 Роли").sees("Ваши роли: ", "специалист");
        assertThat(person.message().labels()).noneMatch(label -> label.contains("Специалист"));
    }
}
