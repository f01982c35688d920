package dev.zapis.bot.dialog;

import java.util.ArrayList;
import java.util.List;

/** What somebody has again, and what they have not, each in a line. */
public record Returned(List<Text> back, List<Text> lost) {

    public static final Returned NOTHING = new Returned(List.of(), List.of());

    /** More lines would bury the message. */
    private static final int MOST = 20;

    public Returned {
        back = List.copyOf(back);
        lost = List.copyOf(lost);
    }

    Returned and(Returned more) {
        return new Returned(joined(back, more.back), joined(lost, more.lost));
    }

    private static List<Text> joined(List<Text> some, List<Text> others) {
        List<Text> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Adds both to a view; nothing where there is nothing. */
    public View told(View view) {
        View shown = view;
        if (!back.isEmpty())
            shown = shown.line("/undo.returned.back", "count", back.size())
                    .lines(back.stream().limit(MOST).toList(), line -> line);
        if (!lost.isEmpty())
            shown = shown.line("/undo.returned.lost", "count", lost.size())
                    .lines(lost.stream().limit(MOST).toList(), line -> line);
        return shown;
    }
}
