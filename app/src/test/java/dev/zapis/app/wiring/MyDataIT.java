package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.AskForRole;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.GivePhone;
import dev.zapis.command.person.ReleaseMyAccount;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people get of themselves out of the real tables and the real log: all of it, and nothing of anybody else. */
class MyDataIT {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final LocalDate DAY = LocalDate.now(MOSCOW).plusDays(2);
    private static final String NAME = "Дарья Прежняя";

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, BotMonitor.NOBODY);
    private final TelegramUser admin = account(1, "Жанна Котова");
    private final TelegramUser first = account(2, NAME);
    private final TelegramUser next = account(3, "Other Telegram");

    private static TelegramUser account(long id, String name) {
        return new TelegramUser(4_715_000_000L + id, name, null, "ru");
    }

    @BeforeEach
    void open() {
        office.orders(new OpenOffice(OFFICE, "Office", MOSCOW));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(admin.telegramId()))));
        comes(admin, admin.name());
        comes(first, NAME);
    }

    @AfterEach
    void close() {
        office.close();
        TestPostgres.drop(address);
    }

    private void comes(TelegramUser account, String name) {
        office.tells(account, new GiveConsent(1));
        office.tells(account, new TakeName(OFFICE, name));
    }

    private PersonId person(TelegramUser account) {
        return Objects.requireNonNull(office.visitor(account).person());
    }

    private ChatOnTrial asks(TelegramUser account) {
        return new ChatOnTrial(office, account).types("/my_data");
    }

    @Test
    void a_name_has_its_history_and_another_account_that_had_it_keeps_its_own() {
        AreaId area = office.tells(admin, new AddArea(OFFICE, "У окна"));
        DeskId desk = office.tells(admin, new AddDesk(OFFICE, area, "A1"));
        DeskId spare = office.tells(admin, new AddDesk(OFFICE, area, "A2"));
        office.tells(first, new GivePhone("+79160000001"));
        office.tells(first, new GivePhone("+79160000002"));
        office.tells(first, new AskForRole(Role.PROVIDER));
        office.tells(first, new ChooseLanguage("ru"));
        BookingId lost = office.tells(first, new BookDesk(OFFICE, desk, DAY, DayPart.ALL));
        office.tells(admin, new CancelDeskBooking(OFFICE, lost, "ремонт"));
        office.tells(first, new BookDesk(OFFICE, spare, DAY, DayPart.ALL));

        String own = asks(first).file();
        assertThat(own)
                .contains(NAME, "+7 916 000-00-02", "" + first.telegramId(), "A1 · У окна", "A2 · У окна")
                .contains("отменена офисом", "запрошена роль</td><td>вы</td><td>специалист</td>")
                .contains("роль дана</td><td>вы</td><td>сотрудник</td>", "выбран язык</td><td>вы</td><td>русский</td>")
                .contains("<span>специалист</span> <b>ждёт ответа</b>")
                .contains("указан или удалён телефон</td><td>вы</td><td>+79160000001</td>")
                .contains("Telegram привязан к имени</td><td>вы</td><td>" + first.telegramId())
                .doesNotContain("Котова", "" + admin.telegramId());

        PersonId named = person(first);
        office.tells(first, new ReleaseMyAccount());
        office.tells(next, new GiveConsent(1));
        office.tells(next, new ChooseName(OFFICE, named));
        office.tells(admin, new DeactivatePerson(person(next), "отпуск"));

        String theirs = asks(next).file();
        assertThat(theirs)
                .contains(NAME, "" + next.telegramId(), "A2 · У окна")
                .contains("доступ приостановлен</td><td>офис</td><td>отпуск</td>")
                .contains("Telegram привязан к имени</td><td>офис</td><td></td>")
                .contains("выбран язык</td><td>офис</td><td></td>")
                .doesNotContain("+79160000001", "+7 916 000-00-01", "" + first.telegramId(), "Котова");
        asks(first).sees("О вас хранятся только номер аккаунта Telegram");
    }
}
