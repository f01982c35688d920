package dev.zapis.bot.person.registration;

import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.person.staff.RoleAskedScreen;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.WithdrawConsent;
import dev.zapis.events.Ids;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.RegistrationOf;
import dev.zapis.query.person.RoleRequestOf;
import dev.zapis.query.person.WaitingRequests;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages about what somebody asks for say what was decided, wherever that was. */
class RequestCardsTest {

    private static final PersonId VERA = new PersonId(Ids.derived("vera"));
    private static final Thing THING = Thing.of(Tags.PERSON, VERA);
    private static final RegistrationOf.Result OPEN = new RegistrationOf.Result(
            "Вера Ким",
            new RegistrationOf.Open("Офис", null, new AccountKey(Ids.derived("account")), Ids.derived("key")),
            null);

    private static RegistrationOf.Result answered(RegistrationOf.Outcome outcome) {
        Role role = outcome == RegistrationOf.Outcome.APPROVED ? Role.HEAD : null;
        return new RegistrationOf.Result(
                "Вера Ким", null, new RegistrationOf.Answer(outcome, role, null, "Жанна Котова", BORIS));
    }

    private static FakeChat admin() {
        return chat(anna(Role.ADMIN))
                .answers(RegistrationOf.class, OPEN)
                .answers(WaitingRequests.class, new WaitingRequests.Result(List.of(), 0, 0));
    }

    @Test
    void a_request_that_another_admin_has_answered_loses_its_buttons_and_tells_who_decided() {
        FakeChat chat = admin().tells(new RequestScreen(VERA)).sees("Заявка на доступ", "[Сотрудник]", "[Отказать]");
        chat.answers(RegistrationOf.class, answered(RegistrationOf.Outcome.APPROVED))
                .happensTo(THING);
        chat.sees("Доступ открыт. Роль: руководитель", "Кто решил: Жанна Котова")
                .doesNotSee("[Сотрудник]", "[Отказать]");
        assertThat(chat.changing()).isEmpty();
        int drawn = chat.messenger().drawings();
        chat.happensTo(THING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    @Test
    void what_is_withdrawn_or_refused_is_told_in_the_readers_language() {
        FakeChat chat = admin().tells(new RequestScreen(VERA)).in("en");
        chat.answers(RegistrationOf.class, answered(RegistrationOf.Outcome.REFUSED))
                .happensTo(THING);
        chat.sees("Decided by: Жанна Котова").doesNotSee("[Employee]");
    }

    @Test
    void whoever_is_no_admin_any_more_is_shown_nothing_new() {
        FakeChat chat = admin().tells(new RequestScreen(VERA));
        int drawn = chat.messenger().drawings();
        chat.as(anna()).happensTo(THING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
        assertThat(chat.changing()).isEmpty();
    }

    @Test
    void a_role_that_another_admin_has_given_or_refused_is_not_offered_any_more() {
        var open = new RoleRequestOf.Result("Вера Ким", true, false, null);
        var given = new RoleRequestOf.Result(
                "Вера Ким", false, true, new RoleRequestOf.Answer(true, "Жанна Котова", BORIS));
        var refused = new RoleRequestOf.Result(
                "Вера Ким", false, false, new RoleRequestOf.Answer(false, "Жанна Котова", BORIS));
        FakeChat chat = admin().answers(RoleRequestOf.class, open)
                .tells(new RoleAskedScreen(VERA, Role.SPEAKER))
                .sees("Вера Ким просит роль: спикер", "[Дать роль]", "[Отказать…]");
        chat.answers(RoleRequestOf.class, refused).happensTo(THING);
        chat.sees("В роли отказано", "Кто решил: Жанна Котова").doesNotSee("[Дать роль]", "[Отказать…]");
        assertThat(chat.changing()).isEmpty();
        chat.answers(RoleRequestOf.class, open)
                .tells(new RoleAskedScreen(VERA, Role.SPEAKER))
                .answers(RoleRequestOf.class, given)
                .taps("Дать роль")
                .told(new GiveRole(VERA, Role.SPEAKER))
                .sees("Роль уже дана", "Кто решил: Жанна Котова", "[↩ Отменить действие]");
        assertThat(chat.changing())
                .as("it is drawn once more when that is over")
                .containsExactly(chat.messenger().last());
    }

    @Test
    void only_who_has_answered_for_a_role_is_offered_the_next_request() {
        var open = new RoleRequestOf.Result("Вера Ким", true, false, null);
        var mine = new RoleRequestOf.Result("Вера Ким", false, true, new RoleRequestOf.Answer(true, "Анна", ANNA));
        var asks = new WaitingRequests.Request(BORIS, "Борис Юн", null, null);
        FakeChat chat = admin().answers(WaitingRequests.class, new WaitingRequests.Result(List.of(asks), 0, 2))
                .answers(RoleRequestOf.class, open)
                .tells(new RoleAskedScreen(VERA, Role.SPEAKER))
                .answers(RoleRequestOf.class, mine)
                .taps("Дать роль")
                .sees("Роль уже дана", "[➡ Следующая заявка: Борис Юн (2)]");
        var others = new RoleRequestOf.Result("Вера Ким", false, true, new RoleRequestOf.Answer(true, "Жанна", BORIS));
        chat.answers(RoleRequestOf.class, open)
                .tells(new RoleAskedScreen(VERA, Role.HEAD))
                .answers(RoleRequestOf.class, others)
                .happensTo(THING);
        chat.sees("Кто решил: Жанна").doesNotSee("Следующая");
    }

    @Test
    void whoever_is_let_in_is_told_under_which_name() {
        chat(anna())
                .tells(new RegistrationApprovedScreen(Role.EMPLOYEE))
                .sees("Доступ открыт", "роль: сотрудник", "В списке сотрудников вы: Анна");
    }

    @Test
    void what_somebody_waits_for_ends_when_it_is_decided() {
        FakeChat chat = chat(waiting(VERA)).types("/start").sees("⏳", "Заявка отправлена");
        long message = chat.messenger().last();
        chat.as(waiting(null)).happensTo(THING);
        chat.sees("Как вас зовут").doesNotSee("⏳", "Заявка отправлена");
        assertThat(chat.messenger().last()).isEqualTo(message);
        chat.taps("Отозвать согласие").told(new WithdrawConsent()).hearsNothing();
    }

    private static CurrentUser waiting(PersonId request) {
        return new CurrentUser(
                new TelegramUser(2, "Вера", null, "ru"),
                null,
                null,
                Locale.of("ru"),
                Set.of(),
                OFFICE,
                ZoneId.of("Europe/Moscow"),
                Registration.REQUEST,
                new WhoIs.Standing(true, true, request),
                Set.of(DeskFeatures.DESK));
    }
}
