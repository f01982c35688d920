package dev.zapis.bot.office;

import dev.zapis.bot.desk.BookingsByDayScreen;
import dev.zapis.bot.dialog.AdminSection;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.office.calendar.CalendarScreen;
import dev.zapis.bot.office.calendar.HolidaysScreen;
import dev.zapis.bot.office.calendar.WorkingDaysScreen;
import dev.zapis.bot.office.feature.FeaturesScreen;
import dev.zapis.bot.office.policy.ReminderTimesScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.bot.office.status.SystemStatusScreen;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.bot.office.text.TextsScreen;

/** What those who run the office open by name: «зоны», «праздники», «команды». */
final class OfficeSections {

    private OfficeSections() {}

    static final class Zones extends AdminSection {
        Zones() {
            super("office.zones", "/office.manage.office", visit -> new OfficeScreen(visit.office(), 0));
        }
    }

    static final class Offices extends AdminSection {
        Offices() {
            super("office.offices", "/office.card.others", visit -> new OfficesScreen(0));
        }
    }

    static final class Calendar extends AdminSection {
        Calendar() {
            super(
                    "office.calendar",
                    "/office.manage.calendar",
                    visit -> CalendarScreen.from(visit.office(), visit.today()));
        }
    }

    static final class HolidaysOfYear extends AdminSection {
        HolidaysOfYear() {
            super(
                    "office.holidays",
                    "/office.section.holidays",
                    visit -> new HolidaysScreen(visit.office(), visit.today().getYear()));
        }
    }

    static final class Week extends AdminSection {
        Week() {
            super("office.week", "/office.calendar.week", visit -> new WorkingDaysScreen(visit.office()));
        }
    }

    static final class Rules extends AdminSection {
        Rules() {
            super("office.rules", "/office.manage.rules", visit -> new RulesScreen(visit.office()));
        }
    }

    static final class Reminders extends AdminSection {
        Reminders() {
            super("office.reminders", "/office.section.reminders", visit -> new ReminderTimesScreen(visit.office()));
        }
    }

    static final class Teams extends AdminSection {
        Teams() {
            super("office.teams", "/office.manage.teams", visit -> new TeamsScreen(visit.office(), 0));
        }
    }

    static final class Modules extends AdminSection {
        Modules() {
            super("office.modules", "/office.manage.modules", visit -> new FeaturesScreen(visit.office()));
        }
    }

    static final class TextsOfBot extends AdminSection {
        TextsOfBot() {
            super("office.texts", "/office.manage.texts", visit -> new TextsScreen(null, null, 0));
        }
    }

    @RequiresFeature("DESK")
    static final class Bookings extends AdminSection {
        Bookings() {
            super("office.bookings", "/office.manage.bookings", visit -> new BookingsByDayScreen());
        }
    }

    static final class Status extends AdminSection {
        Status() {
            super("office.status", "/office.state.open", visit -> new SystemStatusScreen());
        }
    }
}
