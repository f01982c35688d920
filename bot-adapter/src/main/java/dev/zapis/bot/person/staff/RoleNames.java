package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Text;
import dev.zapis.events.person.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What roles are called. */
final class RoleNames {

    private RoleNames() {}

    static Text of(Role role) {
        return Text.of("/people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    static List<Text> of(Collection<Role> roles) {
        return roles.stream().sorted().map(RoleNames::of).toList();
    }
}
