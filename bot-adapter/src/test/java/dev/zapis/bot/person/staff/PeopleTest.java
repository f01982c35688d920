package dev.zapis.bot.person.staff;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.desk.DeskSamples;
import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.undo.MyActsScreen;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.ReactivatePerson;
import dev.zapis.command.person.RefuseRole;
import dev.zapis.command.person.ReleaseAccount;
import dev.zapis.command.person.RemovePerson;
import dev.zapis.command.person.RenamePerson;
import dev.zapis.command.person.TakeRole;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.Tags;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsLost;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.BookingsReturned;
import dev.zapis.query.person.NameOfPerson;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.RoleRequestOf;
import dev.zapis.query.person.StaffList;
import dev.zapis.query.person.StaffList.Only;
import dev.zapis.query.person.WaitingRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final StaffList.Row BORIS_ROW = new StaffList.Row(BORIS, "Борис Климов", true, true);

    private static PersonCard.Person boris(boolean isActive) {
        return new PersonCard.Person(
                BORIS,
                OFFICE,
                "Борис Климов",
                "+79990000001",
                Set.of(Role.EMPLOYEE),
                Set.of(Role.PROVIDER),
                true,
                isActive,
                false);
    }

    private static FakeChat people() {
        return chat(anna(Role.ADMIN))
                .answersBy(
                        StaffList.class,
                        asked -> new StaffList.Result(
                                List.of(BORIS_ROW), asked.page(), asked.part().isEmpty() ? 20 : 1, 3))
                .answers(PersonCard.class, new PersonCard.Result(Optional.of(boris(true))))
                .answers(NameOfPerson.class, new NameOfPerson.Result(Optional.of("Борис Климов")))
                .answers(
                        BookingsOf.class,
                        new BookingsOf.Result(
                                List.of(booking(A1, MONDAY, BORIS, true), booking(A2, TUESDAY, BORIS, true))));
    }

    @Test
    void the_list_is_leafed_searched_and_filtered() {
        people().opens(PeopleScreen.ALL)
                .sees("Люди: 20", "[✅ Борис Климов]", "[1/3]", "[• Все]", "Заявки (3)")
                .taps("➡")
                .sees("2/3")
                .types("кли")
                .sees("Найдено по запросу «кли»: 1")
                .taps("Ещё не вошли")
                .sees("[• Ещё не вошли]", "Найдено по запросу «кли»");
    }

    @Test
    void a_card_tells_about_somebody_and_what_can_be_done() {
        people().opens(new PersonScreen(BORIS))
                .sees(
                        "Борис Климов",
                        "Пользуется ботом",
                        "Роли: сотрудник",
                        "Просит роль: специалист",
                        "+7 999 000-00-01",
                        "Предстоящих броней: 2",
                        "A1 (У окна), сегодня")
                .taps("✏️ Исправить имя")
                .types("Борис Климов-Ли")
                .told()
                .taps("Исправить имя")
                .told(new RenamePerson(BORIS, "Борис Климов-Ли"))
                .sees("Пользуется ботом");
    }

    @Test
    void a_name_that_is_taken_is_told_and_asked_for_again() {
        people().opens(new RenameScreen(BORIS))
                .obstructs(
                        RenamePerson.class,
                        reactor.core.publisher.Mono.error(
                                () -> new Refused(PersonRefusal.NAME_TAKEN, java.util.Map.of("name", "Анна"))))
                .types("Анна")
                .told()
                .taps("Исправить имя")
                .sees("Имя «Анна", "Исправить имя");
    }

    @Test
    void whoever_removes_somebody_sees_what_comes_of_it_and_says_why() {
        people().opens(new PersonScreen(BORIS))
                .taps("🗑 Убрать из списка")
                .sees("Отменится (2)", "A2 (У окна)", "получит сообщение", "[Больше не работает у нас]")
                .types("переехал")
                .told()
                .sees("Причина: переехал", "[Не убирать]")
                .taps("Убрать из списка")
                .told(new RemovePerson(BORIS, "переехал"))
                .sees("Имя убрано из списка сотрудников: Борис Климов", "Отменено: 2");
    }

    @Test
    void a_name_without_telegram_loses_none() {
        var free = new PersonCard.Person(BORIS, OFFICE, "Борис Климов", null, Set.of(), Set.of(), false, true, false);
        people().answers(PersonCard.class, new PersonCard.Result(Optional.of(free)))
                .opens(new ConfirmAdminActionScreen(BORIS, AdminAction.REMOVE))
                .sees("Имя исчезнет из списка.", "Telegram к этому имени не привязан")
                .doesNotSee("отвязан.");
    }

    /** Seen: a name typed to search for a colleague suspended another one. */
    @Test
    void a_word_that_was_meant_as_a_search_suspends_nobody() {
        people().opens(new ConfirmAdminActionScreen(BORIS, AdminAction.DEACTIVATE))
                .types("Анна")
                .told()
                .sees("Приостановить доступ: Борис Климов", "Причина: Анна", "[Не приостанавливать]")
                .taps("Не приостанавливать")
                .told()
                .sees("Пользуется ботом");
    }

    /** Seen: a ready reason did at once what a typed one asks about. */
    @Test
    void a_ready_reason_is_asked_about_like_a_typed_one_and_recorded_as_such() {
        people().opens(new ConfirmAdminActionScreen(BORIS, AdminAction.DEACTIVATE))
                .taps("Больше не работает у нас")
                .told()
                .sees("Приостановить доступ: Борис Климов", "Отменится (2)", "Причина: Больше не работает у нас")
                .sees("[Не приостанавливать]")
                .taps("Приостановить доступ")
                .told(new DeactivatePerson(BORIS, "#left"))
                .sees("Доступ приостановлен: Борис Климов");
        people().opens(new ConfirmAdminActionScreen(BORIS, AdminAction.RELEASE))
                .sees("Сохранится (2)")
                .taps("Исправление ошибки")
                .told()
                .taps("Отвязать Telegram")
                .told(new ReleaseAccount(BORIS, "#mistake"))
                .doesNotSee("Отменено:");
    }

    /** The same update comes again, and nothing is ahead any more. */
    @Test
    void what_was_cancelled_is_counted_where_a_program_was_killed_before_it_could_tell() {
        FakeChat chat = people().opens(new ConfirmAdminActionScreen(BORIS, AdminAction.REMOVE))
                .taps("Больше не работает у нас");
        long message = chat.messenger().last();
        String reason = chat.data(message, "Убрать из списка");
        ConversationState before = chat.dialog();
        chat.tapsData(message, reason).told(new RemovePerson(BORIS, "#left")).sees("Отменено: 2");
        chat.dialog(before);
        List<Booking> lost = List.of(booking(A1, MONDAY, BORIS, false), booking(A1, MONDAY.plusDays(1), BORIS, false));
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of()))
                .answers(BookingsLost.class, new BookingsLost.Result(lost))
                .tapsData(message, reason)
                .told()
                .sees("Имя убрано из списка", "Отменено: 2");
    }

    @Test
    void whoever_was_removed_by_mistake_is_on_the_list_again_and_it_is_said_what_came_back() {
        FakeChat chat = people().opens(new ConfirmAdminActionScreen(BORIS, AdminAction.REMOVE));
        chat.taps("Исправление ошибки").taps("Убрать из списка").told(new RemovePerson(BORIS, "#mistake"));
        CommandId act = chat.made(id -> id).getFirst();
        var back = new BookingsReturned.Returned(booking(A1, TUESDAY, BORIS, false), "BACK");
        var taken = new BookingsReturned.Returned(booking(A2, MONDAY, BORIS, false), "TAKEN");
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(back, taken), false))
                .taps("↩ Отменить действие")
                .told(new UndoPersonChange(BORIS, act, UndoWindow.RESULT))
                .sees("Доступ открыт: Борис Климов", "Вернулись брони (1)", "Не вернулись (1)");
    }

    @Test
    void who_has_no_access_gets_it_again_with_a_tap() {
        people().answers(PersonCard.class, new PersonCard.Result(Optional.of(boris(false))))
                .opens(new PersonScreen(BORIS))
                .sees("Доступ приостановлен")
                .taps("✅ Вернуть доступ")
                .told(new ReactivatePerson(BORIS))
                .sees("Доступ открыт: Борис Климов", "[↩ Отменить действие]");
    }

    /** Seen: the button took away access and three bookings without a word of either, before or after. */
    @Test
    void taking_back_that_access_was_given_says_what_goes_with_it() {
        FakeChat chat = people().answers(PersonCard.class, new PersonCard.Result(Optional.of(boris(false))))
                .opens(new PersonScreen(BORIS))
                .taps("✅ Вернуть доступ");
        CommandId act = chat.made(id -> id).getFirst();
        var lost = new BookingsLost.Result(List.of(booking(A1, TUESDAY, BORIS, false)));
        chat.told(new ReactivatePerson(BORIS))
                .answers(BookingsLost.class, lost)
                .taps("↩ Отменить действие")
                .told(new UndoPersonChange(BORIS, act, UndoWindow.RESULT))
                .sees("Доступ снова приостановлен: Борис Климов", "Отменено: 1", "A1 (У окна), вт 24 ноября");
        chat.answers(PersonCard.class, new PersonCard.Result(Optional.of(boris(true))))
                .did(new ActLog.Act(
                        act,
                        "ReactivatePerson",
                        UndoCodec.write(new UndoPersonChange(BORIS, act, UndoWindow.LIST)),
                        FakeChat.MONDAY_NOON))
                .opens(new MyActsScreen(0))
                .taps("12:00 · возвращён доступ: Борис Климов")
                .sees("Отменить это действие?", "Доступ снова будет приостановлен", "Отменится (2):", "A1 (У окна)");
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of()))
                .opens(new MyActsScreen(0))
                .taps("12:00 · возвращён доступ: Борис Климов")
                .sees("Доступ снова будет приостановлен")
                .doesNotSee("Отменится");
    }

    /** Their bookings end a moment later than their access does. */
    @Test
    void what_somebody_without_access_is_about_to_lose_is_neither_shown_nor_counted() {
        people().answers(PersonCard.class, new PersonCard.Result(Optional.of(boris(false))))
                .opens(new PersonScreen(BORIS))
                .sees("Доступ приостановлен")
                .doesNotSee("Брон")
                .taps("🗑 Убрать из списка")
                .doesNotSee("Будет отменено")
                .types("переехал")
                .told()
                .sees("Причина: переехал", "[Не убирать]")
                .taps("Убрать из списка")
                .told(new RemovePerson(BORIS, "переехал"))
                .sees("Имя убрано из списка")
                .doesNotSee("броней");
    }

    @Test
    void roles_are_given_with_a_tap_and_taken_with_a_reason() {
        people().opens(new PersonRolesScreen(BORIS))
                .sees("[✅ сотрудник]", "[▫️ руководитель]")
                .taps("▫️ руководитель")
                .told(new GiveRole(BORIS, Role.HEAD))
                .taps("✅ сотрудник")
                .sees("снять роль «сотрудник»")
                .types("ушёл в гости")
                .told()
                .sees("Причина: ушёл в гости")
                .taps("Снять роль")
                .told(new TakeRole(BORIS, Role.EMPLOYEE, "ушёл в гости"));
    }

    /** Seen: a tap on a ready reason took a role at once. */
    @Test
    void a_ready_reason_is_asked_about_like_a_typed_one_before_a_role_is_taken_or_refused() {
        people().opens(new PersonRolesScreen(BORIS))
                .taps("✅ сотрудник")
                .taps("Исправление ошибки")
                .told()
                .sees("снять роль «сотрудник»", "получит сообщение", "Причина: Исправление ошибки", "[Не снимать]")
                .taps("Снять роль")
                .told(new TakeRole(BORIS, Role.EMPLOYEE, "#mistake"));
        var provider = new WaitingRequests.Request(BORIS, "Борис Климов", Role.PROVIDER, null);
        people().answers(WaitingRequests.class, new WaitingRequests.Result(List.of(provider), 0, 1))
                .opens(new RequestsScreen(0))
                .taps("🎭 Борис Климов · специалист")
                .taps("По личной просьбе")
                .told()
                .sees("Отказать в роли", "получит сообщение", "Причина: По личной просьбе", "[Не отказывать]")
                .taps("Отказать")
                .told(new RefuseRole(BORIS, Role.PROVIDER, "#on-request"));
    }

    @Test
    void requests_are_answered_once() {
        var provider = new WaitingRequests.Request(BORIS, "Борис Климов", Role.PROVIDER, null);
        var newcomer = new WaitingRequests.Request(BORIS, "Пётр Новиков", null, "+79990000002");
        FakeChat chat = people().answers(
                        WaitingRequests.class, new WaitingRequests.Result(List.of(newcomer, provider), 0, 2))
                .opens(new RequestsScreen(0))
                .sees("Заявки: 2", "[🙋 Пётр Новиков просит доступ]");
        chat.taps("🎭 Борис Климов · специалист").taps("✅ Дать роль").told(new GiveRole(BORIS, Role.PROVIDER));
        chat.opens(new RequestsScreen(0))
                .taps("🎭 Борис Климов · специалист")
                .types("не сейчас")
                .told()
                .taps("Отказать")
                .told(new RefuseRole(BORIS, Role.PROVIDER, "не сейчас"));
        chat.answers(RoleRequestOf.class, new RoleRequestOf.Result("Борис Климов", false, false, null))
                .opens(new RoleRequestScreen(BORIS, Role.HEAD))
                .sees("уже есть решение")
                .doesNotSee("Дать роль");
    }

    /** Seen: after a request for a role was answered the whole list came, and not the next request. */
    @Test
    void after_a_request_for_a_role_the_next_one_is_offered_to_who_has_answered() {
        var newcomer = new WaitingRequests.Request(BORIS, "Пётр Новиков", null, null);
        var answer = new RoleRequestOf.Answer(false, "Анна Белова", ANNA);
        people().answers(WaitingRequests.class, new WaitingRequests.Result(List.of(newcomer), 0, 1))
                .answers(RoleRequestOf.class, new RoleRequestOf.Result("Борис Климов", false, false, answer))
                .opens(new RoleRequestScreen(BORIS, Role.HEAD))
                .sees("Борис Климов", "В роли отказано", "[➡ Следующая заявка: Пётр Новиков (1)]", "Другие заявки");
    }

    @Test
    void somebody_who_is_on_the_list_no_more_is_told_of_as_such() {
        for (Screen screen : List.of(
                new PersonScreen(BORIS),
                new RenameScreen(BORIS),
                new PersonRolesScreen(BORIS),
                new ConfirmAdminActionScreen(BORIS, AdminAction.REMOVE),
                new RoleRequestScreen(BORIS, Role.HEAD))) {
            people().answers(PersonCard.class, new PersonCard.Result(Optional.empty()))
                    .opens(screen)
                    .sees("больше нет в списке", "Все люди");
        }
    }

    @Test
    void nobody_but_admins_sees_any_of_it_whatever_button_led_here() {
        for (Screen screen : List.of(
                PeopleScreen.ALL,
                new PeopleScreen("", Only.FREE, 0),
                new PersonScreen(BORIS),
                new RenameScreen(BORIS),
                new PersonRolesScreen(BORIS),
                new PersonRolesScreen.Taking(BORIS, Role.HEAD),
                new ConfirmAdminActionScreen(BORIS, AdminAction.REMOVE),
                new AdminActionDoneScreen(BORIS, AdminAction.REMOVE, 1),
                new RequestsScreen(0),
                new RoleRequestScreen(BORIS, Role.HEAD),
                new AddNamesScreen(),
                new NewNamesScreen("x"),
                new NamesAddedScreen(List.of()),
                new AddNamesScreen.TooMany(1))) {
            assertThatThrownBy(() -> chat(anna()).opens(screen)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whoever_loses_a_week_by_leaving_is_told_in_one_message() {
        List<Booking> week = IntStream.range(0, 7)
                .mapToObj(day -> booking(A1, MONDAY.plusDays(day), ANNA, false))
                .toList();
        FakeChat suspended = chat(anna()).answers(BookingsLost.class, new BookingsLost.Result(week));
        suspended
                .opens(new SuspendedScreen(ANNA, 17, "#left"))
                .sees("приостановил ваш доступ", "Причина: Больше не работает у нас", "Бронировать пока нельзя")
                .sees("Отменено:", "A1 (У окна), пн 23 ноября", "A1 (У окна), вт 24 ноября")
                .doesNotSee("сегодня", "завтра")
                .sees("29 ноября");
        chat(anna())
                .answers(BookingsLost.class, new BookingsLost.Result(week))
                .opens(new RemovedScreen(ANNA, 17, null))
                .sees("убрал ваше имя", "Отменено:")
                .doesNotSee("Причина");
        chat(anna())
                .answers(BookingsLost.class, new BookingsLost.Result(List.of()))
                .opens(new RemovedScreen(ANNA, 17, null))
                .sees("убрал ваше имя")
                .doesNotSee("брони");
        List<Booking> quarter = IntStream.range(0, 90)
                .mapToObj(day -> booking(A1, MONDAY.plusDays(day), ANNA, false))
                .toList();
        chat(anna())
                .answers(BookingsLost.class, new BookingsLost.Result(quarter))
                .opens(new SuspendedScreen(ANNA, 17, null))
                .sees("…и ещё 70");
    }

    /** Seen: it went on saying that nothing can be booked, days after access was restored. */
    @Test
    void what_is_said_of_lost_access_ends_when_it_is_back() {
        Thing anna = Thing.of(Tags.PERSON, ANNA);
        for (PermanentScreen letter : List.of(new SuspendedScreen(ANNA, 17, "x"), new RemovedScreen(ANNA, 17, "x"))) {
            boolean isRemoved = letter instanceof RemovedScreen;
            FakeChat chat = chat(isRemoved ? DeskSamples.newcomer("Анна") : DeskSamples.suspendedAnna())
                    .answers(BookingsLost.class, new BookingsLost.Result(List.of()))
                    .tells(letter)
                    .sees("Администратор", "Причина: x");
            int drawn = chat.messenger().drawings();
            chat.happensTo(anna);
            assertThat(chat.messenger().drawings()).isEqualTo(drawn);
            chat.as(anna()).happensTo(anna);
            chat.sees(isRemoved ? "Ваше имя снова в списке сотрудников" : "Доступ возвращён", "Можно снова бронировать")
                    .doesNotSee("Причина");
            assertThat(chat.changing()).isEmpty();
        }
    }

    @Test
    void that_access_is_back_is_said_as_long_as_it_is() {
        Thing anna = Thing.of(Tags.PERSON, ANNA);
        for (PermanentScreen letter : List.of(new RestoredScreen(), new ReinstatedScreen())) {
            FakeChat chat = chat(anna()).tells(letter).sees("Можно снова бронировать");
            chat.as(DeskSamples.suspendedAnna()).happensTo(anna);
            chat.sees("приостановил ваш доступ").doesNotSee("Можно снова");
            assertThat(chat.changing()).isEmpty();
        }
    }

    @Test
    void what_is_lost_is_told_when_the_tables_show_it_all() {
        FakeChat told = chat(anna()).answers(BookingsLost.class, new BookingsLost.Result(List.of()));
        told.visits().fallsBehind();
        for (PermanentScreen letter : List.of(new SuspendedScreen(ANNA, 17, null), new RemovedScreen(ANNA, 17, null))) {
            assertThatThrownBy(() -> told.opens(letter)).hasMessageContaining("17");
        }
        assertThat(told.visits().lookedUpTo()).containsOnly(17L);
    }

    @Test
    void what_people_are_told_says_why() {
        chat(anna())
                .opens(new SuspendedLegacyScreen("#left"))
                .sees("приостановил ваш доступ", "Причина: Больше не работает у нас");
        chat(anna()).opens(new ReleasedScreen("по <просьбе>")).sees("Причина: по <просьбе>", "/start");
        chat(anna()).opens(new RemovedLegacyScreen(null)).sees("убрал ваше имя").doesNotSee("Причина");
        chat(anna()).opens(new RoleTakenScreen(Role.HEAD, "x")).sees("Роль снята: руководитель", "Причина: x");
        chat(anna()).opens(new RoleRefusedScreen(Role.HEAD, "x")).sees("Роль не дана: руководитель");
        chat(anna()).opens(new RoleGivenScreen(Role.ADMIN)).sees("У вас новая роль: администратор");
        chat(anna()).opens(new RestoredScreen()).sees("снова открыт");
        assertThat(chat(DeskSamples.suspendedAnna()).unasked(new RestoredScreen()))
                .as("suspended again by then")
                .isEmpty();
    }
}
