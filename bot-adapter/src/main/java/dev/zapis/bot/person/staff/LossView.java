package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import java.util.List;

/** What somebody has lost, as a part of a view. */
final class LossView {

    /** More lines would bury the message. */
    private static final int MOST = 20;

    private LossView() {}

    /** One line for each, below what they are; nothing where nothing is lost. */
    static View told(View view, String what, List<Text> lost) {
        return lost.isEmpty() ? view : told(view.line(what), lost);
    }

    /** The lines alone. */
    static View told(View view, List<Text> lost) {
        View shown = view.lines(lost.stream().limit(MOST).toList(), line -> line);
        return lost.size() > MOST ? shown.line("/people.lost.more", "more", lost.size() - MOST) : shown;
    }
}
