package dev.zapis.command.office;

import dev.zapis.events.office.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may book in an area first.
 *
 * @param opensDaysBefore a day opens to everybody so many days before it; none: never
 */
record AreaPriority(List<TeamId> teams, @Nullable Integer opensDaysBefore) {

    AreaPriority {
        teams = List.copyOf(teams);
    }

    AreaPriority without(TeamId team) {
        return new AreaPriority(
                teams.stream().filter(each -> !each.equals(team)).toList(), opensDaysBefore);
    }

    boolean isFor(Set<TeamId> some) {
        return teams.stream().anyMatch(some::contains);
    }

    /** The first day on which everybody may book for this one; none: they never may. */
    @Nullable
    LocalDate opens(LocalDate day) {
        return opensDaysBefore == null ? null : day.minusDays(opensDaysBefore);
    }
}
