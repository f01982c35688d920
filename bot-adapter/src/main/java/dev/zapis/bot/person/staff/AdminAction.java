package dev.zapis.bot.person.staff;

import dev.zapis.bot.reason.PresetReason;
import dev.zapis.command.Command;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.ReleaseAccount;
import dev.zapis.command.person.RemovePerson;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Locale;

/** What an admin can do to somebody only with a reason, and after having seen what comes of it. */
enum AdminAction {
    /** The account is a stranger's again, the name free. */
    RELEASE(false, PresetReason.MISTAKE, PresetReason.ON_REQUEST, PresetReason.LEFT),
    DEACTIVATE(true, PresetReason.LEFT, PresetReason.ON_REQUEST, PresetReason.MISTAKE),
    REMOVE(true, PresetReason.LEFT, PresetReason.MISTAKE, PresetReason.ON_REQUEST);

    private final boolean cancelsBookings;
    private final List<PresetReason> reasons;

    AdminAction(boolean cancelsBookings, PresetReason... reasons) {
        this.cancelsBookings = cancelsBookings;
        this.reasons = List.of(reasons);
    }

    boolean cancelsBookings() {
        return cancelsBookings;
    }

    List<PresetReason> reasons() {
        return reasons;
    }

    /** Part of the keys of its words. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Command command(PersonId person, String reason) {
        return switch (this) {
            case RELEASE -> new ReleaseAccount(person, reason);
            case DEACTIVATE -> new DeactivatePerson(person, reason);
            case REMOVE -> new RemovePerson(person, reason);
        };
    }
}
