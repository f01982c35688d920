package dev.zapis.bot.person.registration;

import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.DeskSamples;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.home.HomeFallbackScreens;
import dev.zapis.command.person.ApproveRegistration;
import dev.zapis.command.person.AskToRegister;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.RefuseRegistration;
import dev.zapis.command.person.TakeName;
import dev.zapis.command.person.WithdrawConsent;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.PhoneRequired;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.FreeNames;
import dev.zapis.query.person.RegistrationOf;
import dev.zapis.query.person.RegistrationOf.Outcome;
import dev.zapis.query.person.WaitingRequests;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegistrationWizardTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final PersonId VERA = new PersonId(Ids.derived("vera"));
    private static final AccountKey ACCOUNT = new AccountKey(Ids.derived("account"));
    private static final String NAME_KEY = Ids.derived("name key");
    private static final FreeNames.Name LISTED = new FreeNames.Name(VERA, "Вера Ким", false);

    private static CurrentUser stranger(boolean consents, boolean isWaiting, Role... roles) {
        return new CurrentUser(
                new TelegramUser(2, "Вера", null, "ru"),
                null,
                null,
                Locale.of("ru"),
                Set.of(roles),
                OFFICE,
                MOSCOW,
                Registration.REQUEST,
                new WhoIs.Standing(consents, true, isWaiting ? VERA : null),
                Set.of(DeskFeatures.DESK, DeskFeatures.WHO));
    }

    private static OpenOffices.Office office(OfficeId id, String name, Registration registration) {
        return new OpenOffices.Office(
                id, name, MOSCOW, PolicyValues.DEFAULTS.with(new OfficeRegistration(), registration), Set.of());
    }

    @Test
    void only_what_is_asked_to_be_typed_is_as_good_as_its_button() {
        at(Registration.REQUEST, stranger(true, false))
                .types("/forget_me")
                .sees("[Отозвать согласие]")
                .types("Отозвать согласие")
                .told()
                .sees("Слова ничего не меняют сами")
                .taps("Отозвать согласие")
                .told(new WithdrawConsent());
    }

    private static FakeChat at(Registration registration, CurrentUser visitor) {
        return DeskSamples.chat(visitor)
                .answers(OpenOffices.class, new OpenOffices.Result(List.of(office(OFFICE, "Офис", registration))))
                .answers(FreeNames.class, new FreeNames.Result(List.of(LISTED), 0, 1))
                .answers(OfficeRules.class, rules(PolicyValues.DEFAULTS));
    }

    private static OfficeRules.Result rules(PolicyValues policies) {
        return new OfficeRules.Result(policies, 1, new OfficeRules.Reminding(Map.of()));
    }

    @Test
    void first_of_all_consent_is_asked_for_and_nothing_typed_counts() {
        at(Registration.REQUEST, stranger(false, false))
                .types("/start")
                .sees("согласие на обработку", "[Даю согласие] [Не даю]")
                .doesNotSee("Вера")
                .types("Вера Ким")
                .sees("согласие на обработку")
                .told()
                .taps("Даю согласие")
                .told(new GiveConsent(5));
    }

    @Test
    void whoever_refuses_leaves_nothing_and_may_change_their_mind() {
        at(Registration.REQUEST, stranger(false, false))
                .types("/start")
                .taps("Не даю")
                .told()
                .sees("не хранится ничего, кроме номера")
                .taps("Начать заново")
                .sees("[Даю согласие]");
        at(Registration.REQUEST, stranger(true, false))
                .types("/start")
                .taps("Отозвать согласие")
                .told(new WithdrawConsent());
    }

    @Test
    void who_is_nobody_yet_is_told_what_is_kept_and_may_withdraw_it() {
        at(Registration.REQUEST, stranger(false, false))
                .types("/forget_me")
                .sees("не хранится ничего, кроме", "[Начать заново]")
                .doesNotSee("[Отозвать согласие]");
        at(Registration.REQUEST, stranger(true, false))
                .types("/forget_me")
                .sees("Хранится только ваше согласие")
                .taps("Отозвать согласие")
                .told(new WithdrawConsent());
        at(Registration.REQUEST, stranger(true, true)).types("/forget_me").sees("Хранятся ваше согласие и заявка");
    }

    @Test
    void a_free_name_of_the_list_is_shown_before_it_is_taken() {
        at(Registration.LIST, stranger(true, false))
                .types("/start")
                .sees("Выберите себя", "[Вера Ким]", "Попросите администратора")
                .doesNotSee("[Меня нет в списке]", "[Я — Вера]")
                .taps("Вера Ким")
                .told()
                .sees("Вы — Вера Ким?", "[Нет, не я] [Да, это я]")
                .taps("Нет, не я")
                .told()
                .taps("Вера Ким")
                .taps("Да, это я")
                .told(new ChooseName(OFFICE, VERA));
    }

    @Test
    void a_name_that_was_taken_meanwhile_is_told_over_the_list() {
        at(Registration.LIST, stranger(true, false))
                .refuses(ChooseName.class, PersonRefusal.NAME_BOUND)
                .types("/start")
                .taps("Вера Ким")
                .answers(FreeNames.class, new FreeNames.Result(List.of(), 0, 0))
                .taps("Да, это я")
                .hears("уже занято")
                .sees("уже занято", "вободных имён");
    }

    @Test
    void the_list_is_paged_and_typing_searches_it() {
        List<FreeNames.Name> names = IntStream.range(0, 8)
                .mapToObj(i -> new FreeNames.Name(VERA, "Имя " + i, false))
                .toList();
        at(Registration.LIST, stranger(true, false))
                .answersBy(FreeNames.class, asked -> {
                    assertThat(asked.size()).isEqualTo(8);
                    return asked.part() == null
                            ? new FreeNames.Result(names, asked.page(), 5_000)
                            : new FreeNames.Result(List.of(LISTED), 0, 1);
                })
                .types("/start")
                .sees("[1/625] [➡]")
                .taps("➡")
                .sees("[⬅] [2/625] [➡]")
                .types("ким")
                .sees("Найдено по запросу «ким»", "[Вера Ким]")
                .taps("Весь список")
                .sees("[1/625] [➡]");
    }

    @Test
    void where_anybody_may_come_in_a_typed_name_is_taken_unless_the_list_has_it() {
        FakeChat chat = at(Registration.OPEN, stranger(true, false));
        chat.types("/start")
                .sees("Как вас зовут", "[Я — Вера]", "[📋 Я есть в списке сотрудников]")
                .types("Вера Им")
                .told()
                .taps("Да, это я")
                .told(new TakeName(OFFICE, "Вера Им"));
        at(Registration.OPEN, stranger(true, false))
                .answers(
                        FreeNames.class,
                        new FreeNames.Result(List.of(new FreeNames.Name(VERA, "Вера Ким", true)), 0, 1))
                .types("/start")
                .types("вера ким")
                .told()
                .taps("Да, это я")
                .told(new ChooseName(OFFICE, VERA));
    }

    /** Seen: an account that is called like somebody of the list was bound to that name by one tap. */
    @Test
    void the_account_s_own_name_is_asked_about_before_it_is_taken_also_where_the_list_has_it() {
        FakeChat chat = at(Registration.OPEN, stranger(true, false))
                .answers(FreeNames.class, new FreeNames.Result(List.of(new FreeNames.Name(VERA, "Вера", true)), 0, 1))
                .types("/start");
        chat.taps("Я — Вера").told().sees("Вы — Вера?", "Аккаунт Telegram будет привязан к нему");
        chat.taps("Нет, написать иначе").told().sees("Как вас зовут");
        FakeChat before = chat.types("/start");
        before.tapsData(before.messenger().last(), "1person.take|" + OFFICE.value() + "|4")
                .told()
                .sees("Вы — Вера?");
        before.taps("Да, это я").told(new ChooseName(OFFICE, VERA));
    }

    @Test
    void an_admin_of_the_configuration_comes_in_anywhere_and_sees_what_admins_see() {
        at(Registration.LIST, stranger(true, false, Role.ADMIN))
                .types("/start")
                .sees("Как вас зовут", "[Я — Вера]", "🛠 Управление")
                .doesNotSee("🪑 Место")
                .taps("Я — Вера")
                .told()
                .sees("Вы — Вера?", "[Нет, написать иначе] [Да, это я]")
                .taps("Да, это я")
                .told(new TakeName(OFFICE, "Вера"));
        at(Registration.LIST, stranger(false, false, Role.ADMIN))
                .types("/start")
                .sees("[Даю согласие]", "🛠 Управление");
    }

    @Test
    void of_several_offices_one_is_chosen_first() {
        OfficeId other = new OfficeId(Ids.derived("other"));
        at(Registration.LIST, stranger(true, false))
                .answers(
                        OpenOffices.class,
                        new OpenOffices.Result(List.of(
                                office(OFFICE, "Офис", Registration.LIST), office(other, "Второй", Registration.OPEN))))
                .types("/start")
                .sees("В каком вы офисе?", "[Офис]", "[Второй]")
                .types("Вера")
                .told()
                .taps("Второй")
                .sees("Как вас зовут")
                .taps("Я — Вера")
                .taps("Да, это я")
                .told(new TakeName(other, "Вера"));
    }

    @Test
    void a_request_is_made_in_steps_that_tell_their_rules_and_lose_nothing() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, false));
        chat.types("/start").taps("Меня нет в списке").sees("шаг 1 из 3");
        chat.types("1").sees("В имени может быть от 2 до 50 букв", "шаг 1 из 3").told();
        chat.types("Вера").sees("шаг 2 из 3").doesNotSee("Сейчас");
        chat.types("x").sees("В фамилии может быть от 2 до 50 букв", "шаг 2 из 3");
        chat.types("Ким").sees("шаг 3 из 3");
        assertThat(chat.messenger().keys()).contains("📱 Поделиться контактом", "⬅ Назад");
        chat.types("123").sees("нужен код страны", "шаг 3 из 3");
        chat.presses("⬅ Назад").sees("шаг 2 из 3", "Сейчас: Ким");
        chat.taps("⬅ Назад").sees("шаг 1 из 3", "Сейчас: Вера").taps("Дальше ➡").sees("Сейчас: Ким");
        chat.taps("Дальше ➡").sees("шаг 3 из 3");
        chat.shares(new Contact("+79160000000", "Другой", false)).sees("чужой контакт", "шаг 3 из 3");
        chat.shares(new Contact("79161234567", "Вера", true))
                .sees("Всё верно?", "Вера Ким", "Телефон: +7 916 123-45-67");
        chat.taps("⬅ Назад").sees("шаг 3 из 3", "Сейчас: +7 916 123-45-67").presses("Дальше ➡");
        chat.sees("Всё верно?").told().taps("Отправить").told(new AskToRegister(OFFICE, "Вера", "Ким", "+79161234567"));
    }

    @Test
    void leaving_the_steps_leads_out_and_not_back_into_them() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, false));
        chat.types("/start").taps("Меня нет в списке").types("Вера").sees("шаг 2 из 3");
        chat.taps("⬅ Назад").sees("шаг 1 из 3").taps("⬅ Назад").sees("Выберите себя");
        chat.taps("⬅ Назад").sees("Выберите себя").doesNotSee("шаг");
    }

    @Test
    @Tag("F45")
    void a_phone_that_is_sent_again_after_its_step_leads_nowhere_else() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, false));
        chat.types("/start")
                .taps("Меня нет в списке")
                .types("Вера")
                .types("Ким")
                .types("89161234567");
        chat.sees("Всё верно?", "+7 916 123-45-67").types("89161234567").sees("Всё верно?", "+7 916 123-45-67");
        chat.shares(new Contact("79161234567", "Вера", true)).sees("Всё верно?", "+7 916 123-45-67");
        chat.types("12-34").sees("нужен код страны", "Всё верно?");
        chat.types("+79160000000").sees("Всё верно?", "+7 916 000-00-00").told();
        chat.taps("Отправить").told(new AskToRegister(OFFICE, "Вера", "Ким", "+79160000000"));
    }

    /** Seen: «да» was told to be no phone, where no phone is asked. */
    @Test
    void words_at_the_last_look_are_no_phone() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, false));
        chat.types("/start")
                .taps("Меня нет в списке")
                .types("Вера")
                .types("Ким")
                .types("89161234567");
        chat.types("да")
                .sees("Слова ничего не меняют сами", "Всё верно?", "[Отправить]")
                .told();
        chat.types("hm").sees("Не понял", "Всё верно?", "[Отправить]").told();
    }

    /** Seen: the question whose name that is went, and the way to say no with it. */
    @Test
    void yes_to_a_name_keeps_the_question() {
        at(Registration.LIST, stranger(true, false))
                .types("/start")
                .taps("Вера Ким")
                .types("да")
                .sees("Слова ничего не меняют сами", "Вы — Вера Ким?", "Да, это я")
                .told();
    }

    @Test
    void words_that_a_newcomer_cannot_mean_are_told_to_be_none() {
        at(Registration.REQUEST, stranger(false, false))
                .types("привет")
                .doesNotSee("Не понял")
                .types("завтра")
                .sees("Не понял. Ничего не изменилось", "согласие на обработку")
                .doesNotSee("завтра");
        at(Registration.REQUEST, stranger(true, true))
                .types("/start")
                .types("A3 завтра")
                .sees("Не понял. Ничего не изменилось", "Заявка отправлена");
    }

    @Test
    void while_a_request_waits_there_is_nothing_else_to_do() {
        at(Registration.REQUEST, stranger(true, true))
                .types("/start")
                .sees("Заявка отправлена")
                .doesNotSee("[Вера Ким]")
                .types("Вера Ким")
                .sees("Заявка отправлена")
                .told();
    }

    /** Seen: the card of a request that was refused became the staff list, and so did what a new request was to begin with. */
    @Test
    void a_refused_request_says_so_to_the_last_and_a_new_one_can_be_begun() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, true))
                .opens(new RegistrationWaitingScreen(VERA))
                .sees("Заявка отправлена");
        chat.as(stranger(true, false))
                .answers(RegistrationOf.class, answered(Outcome.REFUSED))
                .happensTo(RequestScreen.thing(VERA))
                .sees("Заявка отклонена", "Причина: не наш", "[Подать новую заявку]")
                .doesNotSee("Вера Ким");
        chat.taps("Подать новую заявку").sees("шаг 1 из 3", "Ваше имя?").told();
        at(Registration.LIST, stranger(true, false))
                .answers(RegistrationOf.class, answered(Outcome.REFUSED))
                .opens(new RegistrationRefusedScreen(VERA))
                .taps("Подать новую заявку")
                .sees("[Вера Ким]");
        at(Registration.REQUEST, stranger(true, false))
                .answers(RegistrationOf.class, answered(Outcome.WITHDRAWN))
                .opens(new RegistrationWaitingScreen(VERA))
                .sees("[Вера Ким]");
    }

    /** Seen: whoever writes in one script did not find their name where the list has it in the other. */
    @Test
    void a_newcomer_finds_their_name_by_the_other_script() {
        for (String[] each : new String[][] {{"Vera", "Вера Ким"}, {"kim", "Вера Ким"}, {"Вера", "Vera Kim"}})
            at(Registration.LIST, stranger(true, false))
                    .answersBy(FreeNames.class, asked -> {
                        boolean isHere = asked.part() == null
                                || each[1].toLowerCase(Locale.ROOT)
                                        .contains(asked.part().toLowerCase(Locale.ROOT));
                        return new FreeNames.Result(
                                isHere ? List.of(new FreeNames.Name(VERA, each[1], false)) : List.of(),
                                0,
                                isHere ? 1 : 0);
                    })
                    .types("/start")
                    .types(each[0])
                    .sees("[" + each[1] + "]")
                    .types("Xxqq")
                    .sees("свободных имён нет");
    }

    private static FakeChat admin(RegistrationOf.Result request) {
        return FakeChat.with(anna(Role.ADMIN), new HomeFallbackScreens())
                .answers(RegistrationOf.class, request)
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(), 0, 0));
    }

    private static final RegistrationOf.Result OPEN = new RegistrationOf.Result(
            "Вера Ким", new RegistrationOf.Open("Офис", "+79161234567", ACCOUNT, NAME_KEY), null);

    private static RegistrationOf.Result answered(Outcome outcome) {
        return answered(outcome, DeskSamples.ANNA);
    }

    private static RegistrationOf.Result answered(Outcome outcome, PersonId answerer) {
        var answer = new RegistrationOf.Answer(outcome, Role.HEAD, "не наш", "Жанна Котова", answerer);
        return new RegistrationOf.Result("Вера Ким", null, answer);
    }

    @Test
    void an_admin_answers_under_the_message_and_sees_what_became_of_it() {
        FakeChat chat = admin(OPEN).opens(new RequestScreen(VERA));
        chat.sees("Вера Ким", "+7 916 123-45-67", "[Сотрудник] [Руководитель]", "[Отказать]");
        chat.taps("Руководитель").told(new ApproveRegistration(VERA, ACCOUNT, NAME_KEY, "Вера Ким", Role.HEAD));
        chat = admin(OPEN).opens(new RequestScreen(VERA)).taps("Отказать").sees("причину отказа");
        chat.types("не наш")
                .told()
                .sees("Причина: не наш")
                .taps("Отказать")
                .told(new RefuseRegistration(VERA, "не наш"));
        chat = admin(OPEN).opens(new RequestScreen(VERA)).taps("Отказать").taps("Без причины");
        chat.told(new RefuseRegistration(VERA, null));
    }

    @Test
    void after_an_answer_the_request_that_waits_longest_is_next() {
        PersonId boris = new PersonId(Ids.derived("Борис"));
        var asks = new WaitingRequests.Request(boris, "Борис Юн", null, null);
        FakeChat chat = admin(answered(Outcome.APPROVED))
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(asks), 0, 3))
                .opens(new RequestScreen(VERA))
                .sees("[➡ Следующая заявка: Борис Юн (3)]");
        chat.answers(RegistrationOf.class, OPEN)
                .taps("➡ Следующая заявка: Борис Юн (3)")
                .sees("[Сотрудник]");
        var role = new WaitingRequests.Request(boris, "Борис Юн", Role.SPEAKER, null);
        admin(answered(Outcome.REFUSED))
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(role), 0, 1))
                .opens(new RequestScreen(VERA))
                .sees("[➡ Следующая заявка: Борис Юн (1)]");
        admin(answered(Outcome.REFUSED)).opens(new RequestScreen(VERA)).doesNotSee("Следующая");
    }

    /** Seen: the card of a request that one admin had answered offered the next one to all of them. */
    @Test
    void who_has_not_answered_is_offered_nothing_next() {
        PersonId boris = new PersonId(Ids.derived("Борис"));
        var asks = new WaitingRequests.Request(boris, "Борис Юн", null, null);
        for (Outcome outcome : Outcome.values())
            admin(answered(outcome, boris))
                    .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(asks), 0, 3))
                    .opens(new RequestScreen(VERA))
                    .sees("Заявка на доступ")
                    .doesNotSee("Следующая заявка");
    }

    @Test
    void a_phone_can_be_left_out_where_the_office_can_do_without() {
        FakeChat chat = at(Registration.REQUEST, stranger(true, false))
                .answers(OfficeRules.class, rules(PolicyValues.DEFAULTS.with(new PhoneRequired(), false)))
                .types("/start")
                .taps("Меня нет в списке")
                .types("Вера")
                .types("Ким")
                .sees("Ваш телефон?")
                .presses("Пропустить")
                .sees("Телефон: не указан");
        chat.taps("Отправить").told(new AskToRegister(OFFICE, "Вера", "Ким", null));
        FakeChat required =
                at(Registration.REQUEST, stranger(true, false)).types("/start").taps("Меня нет в списке");
        required.types("Вера").types("Ким").sees("Ваш телефон?");
        assertThat(required.messenger().keys()).doesNotContain("Пропустить");
    }

    @Test
    void who_comes_late_is_told_what_was_decided_by_whom() {
        FakeChat chat = admin(OPEN).opens(new RequestScreen(VERA));
        chat.refuses(ApproveRegistration.class, PersonRefusal.ANSWERED)
                .answers(RegistrationOf.class, answered(Outcome.REFUSED))
                .taps("Сотрудник")
                .sees("Заявка отклонена", "не наш", "Кто решил: Жанна Котова")
                .doesNotSee("[Сотрудник]");
        admin(answered(Outcome.APPROVED)).opens(new RequestScreen(VERA)).sees("Доступ открыт. Роль: руководитель");
        admin(answered(Outcome.WITHDRAWN)).opens(new RequestScreen(VERA)).sees("больше не нужна");
    }

    @Test
    void nobody_else_sees_who_asks() {
        FakeChat chat =
                DeskSamples.chat(anna()).answers(RegistrationOf.class, OPEN).types("/start");
        long message = chat.messenger().last();
        chat.tapsData(message, "1person.request.refuse|" + VERA + "|1")
                .sees("Это может только администратор")
                .doesNotSee("Почему");
    }
}
