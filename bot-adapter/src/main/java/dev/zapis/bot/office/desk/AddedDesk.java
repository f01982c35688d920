package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.office.area.AreaRefusal;
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
 * @param refused why there is none now; none where there is one
 */
public record AddedDesk(String name, @Nullable Refused refused) {

    private static final Set<DeskRefusal> NAMES =
            EnumSet.of(DeskRefusal.NAME_KNOWN, DeskRefusal.NAME_LENGTH, DeskRefusal.NAME_INVISIBLE);
    private static final int MOST_TOLD = 10;
    private static final int LONGEST_TOLD = 24;

    /** Whether others would be refused just so: it is not the name alone that cannot be had. */
    public boolean endsAll() {
        return refused != null && !(refused.reason() instanceof DeskRefusal reason && NAMES.contains(reason));
    }

    /**
     * What is to be said unless all are there: which were added, and which were not, and why.
     *
     * @param tried the last may be one that ended it all
     * @param wanted how many there were to be; who has not tried them all has tried as many as go together
     */
    public static Optional<Refused> problem(List<AddedDesk> tried, int wanted) {
        List<AddedDesk> left =
                tried.stream().filter(each -> each.refused() != null).toList();
        if (left.isEmpty() && tried.size() == wanted) return Optional.empty();
        AddedDesk last = tried.getLast();
        if (wanted == 1 || tried.size() == 1 && last.endsAll()) return Optional.ofNullable(last.refused());
        List<Text> added = tried.stream()
                .filter(each -> each.refused() == null)
                .map(each -> Text.plain(each.name()))
                .toList();
        List<AddedDesk> named = left.stream().filter(each -> !each.endsAll()).toList();
        List<Text> told = new ArrayList<>(
                named.stream().limit(MOST_TOLD).map(AddedDesk::told).toList());
        if (named.size() > MOST_TOLD) told.add(Text.of("/office.area.left.more", "count", named.size() - MOST_TOLD));
        int untried = wanted - tried.size();
        if (last.endsAll()) {
            told.add(Text.of("/office.area.left.stopped", "count", untried, "desk", last.shown()));
        } else if (untried > 0) {
            told.add(Text.of("/office.area.left.untried", "count", untried, "most", tried.size()));
        }
        return Optional.of(
                added.isEmpty()
                        ? new Refused(AreaRefusal.NONE_ADDED, Map.of("left", List.copyOf(told)))
                        : new Refused(AreaRefusal.SOME_LEFT, Map.of("added", added, "left", List.copyOf(told))));
    }

    private Text told() {
        if (refused == null) throw new IllegalStateException("nothing to tell of " + name);
        String why = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Text.of("/office.area.left." + why, "desk", shown());
    }

    private String shown() {
        boolean isLong = name.codePointCount(0, name.length()) > LONGEST_TOLD;
        return isLong ? name.substring(0, name.offsetByCodePoints(0, LONGEST_TOLD)) + "…" : name;
    }
}
