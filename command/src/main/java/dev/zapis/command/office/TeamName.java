package dev.zapis.command.office;

import dev.zapis.command.ConfusableNames;
import dev.zapis.command.Refused;
import dev.zapis.events.office.TeamId;
import org.jspecify.annotations.Nullable;

/** The rule for names of teams: as for offices, and each once in an office. */
final class TeamName {

    private TeamName() {}

    /** @param own the team that may have the name already; none for a new one */
    static String free(String typed, Office office, @Nullable TeamId own) {
        String name = OfficeName.checked(typed);
        boolean isTaken = office.teams().entrySet().stream()
                .anyMatch(team -> !team.getKey().equals(own) && ConfusableNames.areAlike(team.getValue(), name));
        if (isTaken) throw new Refused(OfficeRefusal.TEAM_KNOWN);
        return name;
    }
}
