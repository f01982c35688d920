package dev.zapis.bot.undo;

import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.WINDOW;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.DeskSamples;
import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskChange;
import dev.zapis.command.desk.UndoDeskDays;
import dev.zapis.command.desk.UndoDeskMove;
import dev.zapis.command.office.UndoOfficeChange;
import dev.zapis.command.office.UndoReminder;
import dev.zapis.command.office.UndoTeamChange;
import dev.zapis.command.office.UndoTeamMembership;
import dev.zapis.command.office.UndoText;
import dev.zapis.command.office.UndoTimeZone;
import dev.zapis.command.person.UndoNames;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.NameOfDesk;
import dev.zapis.query.office.NameOfArea;
import dev.zapis.query.office.NameOfTeam;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.NameOfPerson;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.RegisteredPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of acts says what each was about. */
class ActSubjectsTest {

    private static final CommandId ACT = new CommandId(Ids.derived("act"));
    private static final UndoWindow LIST = UndoWindow.LIST;
    private static final TeamId TEAM = new TeamId(Ids.derived("team"));
    private static final Booking MINE = DeskSamples.booking(DeskSamples.A3, LocalDate.of(2026, 11, 24), ANNA, true);

    /** Each way to take something back, and what is said that it was about. */
    private static final Map<UndoCommand, String> SAID = said();

    private static Map<UndoCommand, String> said() {
        Map<UndoCommand, String> all = new LinkedHashMap<>();
        all.put(new UndoDeskChange(OFFICE, DeskSamples.A1.id(), ACT, LIST), "Z9");
        all.put(new UndoDeskBooking(OFFICE, MINE.id(), ACT, LIST), "A3");
        all.put(new UndoDeskDays(OFFICE, List.of(MINE.day()), ACT, LIST), "24 ноября");
        all.put(new UndoDeskMove(OFFICE, MINE.id(), ACT, LIST), "A3");
        all.put(office(UndoOfficeChange.About.OFFICE, OFFICE.value()), "Главный");
        all.put(office(UndoOfficeChange.About.AREA, WINDOW.value()), "У окна");
        all.put(office(UndoOfficeChange.About.TEAM, TEAM.value()), "Красные");
        all.put(office(UndoOfficeChange.About.POLICY, new BookingHorizon().key()), "Срок брони");
        all.put(office(UndoOfficeChange.About.DAY, "2026-12-11"), "11 декабря");
        all.put(office(UndoOfficeChange.About.WEEKDAY, "SATURDAY"), "суббота");
        all.put(office(UndoOfficeChange.About.YEAR, "2026"), "2026");
        all.put(office(UndoOfficeChange.About.SECTION, DeskFeatures.WHO.value()), "Кто");
        all.put(new UndoReminder(OFFICE, DeskReminder.TOPIC, new ReminderOffset("PT1H"), ACT, LIST), "за 60 минут");
        all.put(new UndoTeamChange(OFFICE, TEAM, ACT, LIST), "Красные");
        all.put(new UndoTeamMembership(ANNA, TEAM, ACT, LIST), "Анна");
        all.put(new UndoText("home.title", "ru", ACT, LIST), "home.title");
        all.put(new UndoTimeZone(OFFICE, ACT, LIST), "Главный");
        all.put(new UndoNames(ACT, LIST), "3 имени");
        all.put(new UndoPersonChange(ANNA, ACT, LIST), "Анна");
        return all;
    }

    private static UndoCommand office(UndoOfficeChange.About about, String which) {
        return new UndoOfficeChange(OFFICE, about, which, ACT, LIST);
    }

    private static FakeChat admin() {
        var office = new OpenOffices.Office(
                OFFICE, "Главный", ZoneId.of("Europe/Moscow"), PolicyValues.DEFAULTS, Set.of(), Set.of());
        var person = new PersonCard.Person(
                ANNA, OFFICE, "Анна Белова", null, EnumSet.of(Role.EMPLOYEE), Set.of(), true, true, false);
        return chat(anna(Role.ADMIN))
                .answers(NameOfDesk.class, new NameOfDesk.Result(Optional.of("Z9")))
                .answers(NameOfArea.class, new NameOfArea.Result(Optional.of("У окна")))
                .answers(NameOfTeam.class, new NameOfTeam.Result(Optional.of("Красные")))
                .answers(OpenOffices.class, new OpenOffices.Result(List.of(office)))
                .answers(RegisteredPeople.class, new RegisteredPeople.Result(3, 3))
                .answers(NameOfPerson.class, new NameOfPerson.Result(Optional.of("Анна Белова")))
                .answers(PersonCard.class, new PersonCard.Result(Optional.of(person)))
                .answers(BookingCard.class, card(MINE));
    }

    @Test
    void each_act_is_listed_with_what_it_was_about() {
        assertThat(SAID.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("every way to take something back is tried here")
                .isEqualTo(Set.copyOf(SliceParts.PRODUCT.types(UndoCommand.class)));
        SAID.forEach((undo, about) -> {
            FakeChat chat = admin().did(new ActLog.Act(
                    ACT, "SetPolicy", UndoCodec.write(undo), Instant.parse("2026-11-20T09:00:00Z")));
            chat.opens(new MyActsScreen(0)).sees("изменено правило: ", about);
        });
    }

    @Test
    void what_nobody_can_name_is_listed_all_the_same() {
        for (String which : List.of("yesterday", "", "2026-13-40")) {
            String undo = UndoCodec.write(office(UndoOfficeChange.About.DAY, which));
            FakeChat chat = admin().did(new ActLog.Act(ACT, "SetDay", undo, Instant.parse("2026-11-20T09:00:00Z")));
            chat.opens(new MyActsScreen(0)).sees("изменён день календаря").doesNotSee("календаря:");
        }
    }
}
