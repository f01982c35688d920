package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Text;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.DeskRefusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of several desks that were to be added.
 *
 * @param refused why there is none of that name now; none where there is one
 */
record NewDesk(String name, @Nullable Throwable refused) {

    private static final Set<DeskRefusal> NAMES =
            EnumSet.of(DeskRefusal.NAME_KNOWN, DeskRefusal.NAME_LENGTH, DeskRefusal.NAME_INVISIBLE);
    private static final int MOST_TOLD = 10;
    private static final int LONGEST_TOLD = 24;

    /** Whether it is the name alone that cannot be had: others may. */
    static boolean isRefused(Throwable failure) {
        return failure instanceof Refused refused
                && refused.reason() instanceof DeskRefusal reason
                && NAMES.contains(reason);
    }

    /**
     * What is to be said unless all are there: which were added, and which were not, and why.
     *
     * @param wanted how many there were to be; who has not tried them all has tried as many as go together
     */
    static Optional<Throwable> problem(List<NewDesk> tried, int wanted) {
        List<NewDesk> left =
                tried.stream().filter(each -> each.refused() != null).toList();
        int untried = wanted - tried.size();
        if (left.isEmpty() && untried == 0) return Optional.empty();
        if (wanted == 1) return Optional.ofNullable(left.getFirst().refused());
        List<Text> added = tried.stream()
                .filter(each -> each.refused() == null)
                .map(each -> Text.plain(each.name()))
                .toList();
        List<Text> told = new ArrayList<>(
                left.stream().limit(MOST_TOLD).map(NewDesk::told).toList());
        if (left.size() > MOST_TOLD) told.add(Text.of("/office.area.left.more", "count", left.size() - MOST_TOLD));
        if (untried > 0) told.add(Text.of("/office.area.left.untried", "count", untried, "most", tried.size()));
        return Optional.of(
                added.isEmpty()
                        ? new Refused(DeskRefusal.NONE_ADDED, Map.of("left", List.copyOf(told)))
                        : new Refused(DeskRefusal.SOME_LEFT, Map.of("added", added, "left", List.copyOf(told))));
    }

    private Text told() {
        if (!(refused instanceof Refused reason && reason.reason() instanceof DeskRefusal why))
            throw new IllegalStateException("nothing to tell of " + name);
        boolean isLong = name.codePointCount(0, name.length()) > LONGEST_TOLD;
        String shown = isLong ? name.substring(0, name.offsetByCodePoints(0, LONGEST_TOLD)) + "…" : name;
        return Text.of(
                "/office.area.left." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), "desk", shown);
    }
}
