package dev.zapis.bot.dialog;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the screen.
 *
 * @param person none for a newcomer who has not taken a name yet
 * @param name as the staff list has it
 * @param office where the person works; a newcomer sees the office that is open to newcomers
 * @param zone the office's time zone
 * @param registration how a newcomer becomes one of the office
 * @param modules what is switched on there
 */
public record CurrentUser(
        TelegramUser account,
        @Nullable PersonId person,
        @Nullable String name,
        Locale language,
        Set<Role> roles,
        @Nullable OfficeId office,
        ZoneId zone,
        Registration registration,
        WhoIs.Standing standing,
        Set<Feature> modules) {

    public CurrentUser {
        roles = Set.copyOf(roles);
        modules = Set.copyOf(modules);
    }

    public boolean isNewcomer() {
        return person == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean has(Feature feature) {
        return modules.contains(feature);
    }
}
