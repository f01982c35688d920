package dev.zapis.bot.person.registration;

import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.command.person.ApproveRegistration;
import dev.zapis.command.person.AskToRegister;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.RefuseRegistration;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.person.FreeNames;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.person.RegistrationOf;
import dev.zapis.query.person.RegistrationOf.Outcome;
import dev.zapis.query.person.WaitingRequests;
import dev.zapis.query.person.WhoIs;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class NamesakesTest {

    private static final PersonId VERA = new PersonId(Ids.derived("vera"));
    private static final AccountKey ACCOUNT = new AccountKey(Ids.derived("account"));
    private static final String KEY = Ids.derived("name key");
    private static final RegistrationOf.Result OPEN =
            new RegistrationOf.Result("Вера Ким", new RegistrationOf.Open("Офис", "+79161234567", ACCOUNT, KEY), null);
    private static final RegistrationOf.Result REFUSED = new RegistrationOf.Result(
            "Вера Ким", null, new RegistrationOf.Answer(Outcome.REFUSED, null, "не наш", "Жанна Котова", null));

    private static CurrentUser newcomer(WhoIs.Standing standing) {
        return new CurrentUser(
                new TelegramUser(2, "Вера", null, "ru"),
                null,
                null,
                Locale.of("ru"),
                Set.of(),
                OFFICE,
                ZoneId.of("Europe/Moscow"),
                Registration.REQUEST,
                standing,
                Set.of(DeskFeatures.DESK));
    }

    private static FakeChat asking() {
        return chat(newcomer(Samples.MEMBER))
                .answers(
                        OfficeRules.class,
                        new OfficeRules.Result(PolicyValues.DEFAULTS, 1, new OfficeRules.Reminding(Map.of())))
                .opens(new RegistrationWizard.First(OFFICE, null, null, null));
    }

    private static FakeChat admin() {
        return chat(anna(Role.ADMIN))
                .answers(RegistrationOf.class, OPEN)
                .answersBy(NewNames.class, asked -> new NewNames.Result(asked.names()))
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(), 0, 0));
    }

    private static ApproveRegistration as(String name) {
        return new ApproveRegistration(VERA, ACCOUNT, KEY, "Вера Ким", Role.EMPLOYEE, name);
    }

    @Test
    void whose_name_is_taken_adds_another_name_or_an_initial() {
        FakeChat chat = asking().sees("добавьте отчество или инициал")
                .refuses(AskToRegister.class, PersonRefusal.NAME_TAKEN, Map.of("name", "Вера Ким"));
        chat.types("Вера")
                .types("Ким")
                .types("89161234567")
                .taps("Отправить")
                .sees("Имя «Вера Ким» уже занято", "Всё верно?");
        chat.taps("✏️ Изменить имя")
                .sees("шаг 1 из 3")
                .types("Вера П.")
                .taps("Дальше ➡")
                .presses("Дальше ➡");
        chat.sees("Всё верно?", "Вера П. Ким")
                .obstructs(AskToRegister.class, Mono.empty())
                .taps("Отправить")
                .told(new AskToRegister(OFFICE, "Вера П.", "Ким", "+79161234567"));
    }

    @Test
    void who_may_be_on_the_list_is_offered_the_free_name_there() {
        asking().answersBy(
                        FreeNames.class,
                        asked -> "Ким Вера".equals(asked.part())
                                ? new FreeNames.Result(List.of(new FreeNames.Name(VERA, "Ким Вера", true)), 0, 1)
                                : new FreeNames.Result(List.of(), 0, 0))
                .types("Вера Петровна")
                .types("Ким")
                .types("89161234567")
                .sees("Всё верно?", "Возможно, вы есть в списке", "[Это я: Ким Вера]")
                .told()
                .taps("Это я: Ким Вера")
                .taps("Да, это я")
                .told(new ChooseName(OFFICE, VERA));
    }

    @Test
    void the_second_of_two_alike_requests_is_let_in_under_another_name_or_refused() {
        FakeChat chat = admin().refuses(ApproveRegistration.class, PersonRefusal.NAME_TAKEN, Map.of("name", "Вера Ким"))
                .opens(new RequestScreen(VERA))
                .taps("Сотрудник")
                .sees("«Вера Ким» в этом офисе уже занято", "Напишите, под каким именем", "[Отказать]");
        chat.types("1").sees("Имя не подходит: нужно от 2 до 60 знаков").doesNotSee("[Открыть доступ]");
        chat.types("Вера П. Ким")
                .sees("Открыть доступ под именем Вера П. Ким? Роль: сотрудник")
                .told();
        chat.taps("Открыть доступ").sees("уже занято", "Открыть доступ под именем Вера П. Ким?");
        chat.answers(NewNames.class, new NewNames.Result(List.of()))
                .types("Вера П. Ким")
                .sees("Имя не подходит: оно в этом офисе тоже занято")
                .doesNotSee("[Открыть доступ]");
        chat.answersBy(NewNames.class, asked -> new NewNames.Result(asked.names()));
        chat.obstructs(ApproveRegistration.class, Mono.empty())
                .types("Вера Р. Ким")
                .taps("Открыть доступ");
        chat.told(as("Вера Р. Ким"));
        admin().in("en")
                .opens(new LetInAsScreen(VERA, Role.HEAD))
                .sees("The name “Вера Ким” is already taken")
                .taps("Refuse")
                .types("why")
                .taps("Refuse")
                .told(new RefuseRegistration(VERA, "why"));
    }

    @Test
    void nobody_is_asked_for_a_reason_that_nobody_would_read() {
        admin().opens(new RequestScreen(VERA))
                .answers(RegistrationOf.class, REFUSED)
                .taps("Отказать")
                .sees("Заявка отклонена", "не наш", "Кто решил: Жанна Котова")
                .doesNotSee("Почему", "Без причины");
        FakeChat chat = admin().opens(new LetInAsScreen(VERA, Role.EMPLOYEE)).answers(RegistrationOf.class, REFUSED);
        chat.types("Вера Р. Ким").sees("Кто решил: Жанна Котова").doesNotSee("[Открыть доступ]");
    }

    @Test
    void a_second_tap_on_the_refusal_of_consent_changes_nothing() {
        FakeChat chat = chat(newcomer(new WhoIs.Standing(false, true, null))).types("/start");
        long message = chat.messenger().last();
        String no = chat.data(message, "Не даю");
        chat.taps("Не даю").sees("Без вашего согласия бот не работает", "Начать заново");
        chat.tapsData(message, no).sees("Без вашего согласия бот не работает").doesNotSee("[Даю согласие]");
        chat.later(Duration.ofMinutes(1))
                .tapsData(message, no)
                .sees("Без вашего согласия")
                .doesNotSee("[Даю согласие]");
        chat.told();
    }
}
