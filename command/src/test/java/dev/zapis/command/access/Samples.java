package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;

import dev.zapis.command.Command;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.BeginDay;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetBookingHorizon;
import dev.zapis.command.office.SetQuietHours;
import dev.zapis.command.office.SetReminders;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.Role;
import dev.zapis.events.reminder.Matter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the table of access: every command, for a thing of one's own and for somebody else's where that differs. */
final class Samples {

    private Samples() {}

    /** @param thing empty where a command is about nobody's thing */
    record Sample(Command command, String thing) {

        String name() {
            return command.getClass().getSimpleName();
        }

        @Override
        public String toString() {
            return (name() + " " + thing).strip();
        }
    }

    static List<Sample> all() {
        return Stream.of(desk(), office(), person()).flatMap(List::stream).toList();
    }

    private static Sample of(Command command) {
        return new Sample(command, "");
    }

    private static Sample own(Command command) {
        return new Sample(command, "own");
    }

    private static Sample others(Command command) {
        return new Sample(command, "another's");
    }

    private static List<Sample> desk() {
        return List.of(
                of(new AddDesk(World.OFFICE, World.AREA, "New")),
                of(new BookDesk(World.OFFICE, World.DESK, World.FREE_DAY)),
                own(new CancelDeskBooking(World.OFFICE, World.OWN_BOOKING, null)),
                others(new CancelDeskBooking(World.OFFICE, World.OTHER_BOOKING, "why")));
    }

    private static List<Sample> office() {
        return List.of(
                of(new OpenOffice(new OfficeId(Ids.derived("another office")), "Another", ZoneId.of("Europe/Moscow"))),
                of(new AddArea(World.OFFICE, "New")),
                of(new SetBookingHorizon(World.OFFICE, 7)),
                of(new SetReminders(World.OFFICE, Matter.DESK, List.of())),
                of(new SetQuietHours(World.OFFICE, LocalTime.of(21, 0), LocalTime.of(9, 0))),
                of(new BeginDay(World.OFFICE)));
    }

    private static List<Sample> person() {
        return List.of(
                of(new TakeName(World.OFFICE, "New Name")),
                own(new GiveRole(World.ASKER, Role.ADMIN)),
                others(new GiveRole(World.OTHER, Role.HEAD)),
                own(new ChooseLanguage("en")),
                own(new ChooseReminders(Matter.DESK, false)),
                own(new ChooseQuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0))),
                of(new ConfigureAdmins(Set.of(account("New")))));
    }
}
