package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.command.Refusal;
import dev.zapis.command.desk.DeskRefusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of several desks that were to be added.
 *
 * @param why code of the reason that there is none now; none where there is one
 */
public record AddedDesk(String name, @Nullable String why) {

    private static final Set<DeskRefusal> NAMES =
            EnumSet.of(DeskRefusal.NAME_KNOWN, DeskRefusal.NAME_LENGTH, DeskRefusal.NAME_INVISIBLE);
    private static final String STOPPED = "stopped";
    private static final String ADDED = "+";
    private static final int MOST_TOLD = 10;
    private static final int LONGEST_TOLD = 24;

    public static AddedDesk refused(String name, Refusal reason) {
        boolean isOfName = reason instanceof DeskRefusal known && NAMES.contains(known);
        return new AddedDesk(
                name, isOfName ? reason.name().toLowerCase(Locale.ROOT).replace('_', '-') : STOPPED);
    }

    /** As a button carries it. */
    public String written() {
        return (why == null ? ADDED : why) + " " + name;
    }

    /** Whatever was made of it on the way: only words of ours come after a refusal. */
    public static AddedDesk read(String written) {
        int end = written.indexOf(' ');
        String why = written.substring(0, Math.max(0, end));
        String name = written.substring(end + 1);
        if (why.equals(ADDED)) return new AddedDesk(name, null);
        return NAMES.stream()
                .map(reason -> refused(name, reason))
                .filter(each -> why.equals(each.why()))
                .findFirst()
                .orElse(new AddedDesk(name, STOPPED));
    }

    /** Whether others would be refused just so: it is not the name alone that cannot be had. */
    public boolean endsAll() {
        return STOPPED.equals(why);
    }

    /** Those that are there now. */
    public static List<String> added(List<AddedDesk> tried) {
        return tried.stream()
                .filter(each -> each.why() == null)
                .map(AddedDesk::name)
                .toList();
    }

    /**
     * What was left out, and why; the last one tried may have ended it all.
     *
     * @param wanted how many there were to be; who has not tried them all has tried as many as go together
     */
    public static List<Text> left(List<AddedDesk> tried, int wanted) {
        List<AddedDesk> named = tried.stream()
                .filter(each -> each.why() != null && !each.endsAll())
                .toList();
        List<Text> told = new ArrayList<>(
                named.stream().limit(MOST_TOLD).map(AddedDesk::told).toList());
        if (named.size() > MOST_TOLD) told.add(Text.of("/office.area.left.more", "count", named.size() - MOST_TOLD));
        int untried = wanted - tried.size();
        if (!tried.isEmpty() && tried.getLast().endsAll()) {
            told.add(Text.of(
                    "/office.area.left.stopped",
                    "count",
                    untried,
                    "desk",
                    tried.getLast().shown()));
        } else if (untried > 0) {
            told.add(Text.of("/office.area.left.untried", "count", untried, "most", TypedDesks.MOST));
        }
        return List.copyOf(told);
    }

    private Text told() {
        return Text.of("/office.area.left." + why, "desk", shown(), "most", TypedDesks.MOST);
    }

    private String shown() {
        boolean isLong = name.codePointCount(0, name.length()) > LONGEST_TOLD;
        return isLong ? name.substring(0, name.offsetByCodePoints(0, LONGEST_TOLD)) + "…" : name;
    }
}
