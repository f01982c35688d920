package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.AdminSection;

/** What admins open by name of what is about people: «люди», «заявки», «добавить людей». */
final class StaffSections {

    private StaffSections() {}

    static final class People extends AdminSection {
        People() {
            super("person.people", "/office.manage.people", visit -> PeopleScreen.ALL);
        }
    }

    static final class Requests extends AdminSection {
        Requests() {
            super("person.requests", "/people.section.requests", visit -> new RequestsScreen(0));
        }
    }

    static final class NewNames extends AdminSection {
        NewNames() {
            super("person.add", "/people.list.add", visit -> new AddNamesScreen());
        }
    }
}
