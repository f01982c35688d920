package dev.zapis.bot.dialog;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
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
 */
public record Visitor(
        Account account,
        @Nullable PersonId person,
        @Nullable String name,
        Locale language,
        Set<Role> roles,
        @Nullable OfficeId office,
        ZoneId zone) {

    public boolean isNewcomer() {
        return person == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
