package dev.zapis.bot.dialog.input;

import java.util.ArrayList;
import java.util.List;

/** Takes typed texts as things of a kind; without a clock, a database or anything else that could make it answer otherwise. */
public final class InputReader {

    private final Vocabulary words;
    private final InputContext context;

    public InputReader(InputContext context) {
        this(Vocabulary.PRODUCT, context);
    }

    InputReader(Vocabulary words, InputContext context) {
        this.words = words;
        this.context = context;
    }

    public Reading read(InputKind kind, String text) {
        return read(kind, text, Tokens.of(text));
    }

    /** As each of the kinds, in their order; of one that is certain nothing else is asked. */
    public List<Reading> read(List<InputKind> kinds, String text) {
        Tokens typed = Tokens.of(text);
        List<Reading> all = new ArrayList<>();
        for (InputKind kind : kinds) {
            Reading reading = read(kind, text, typed);
            if (reading.isCertain() && reading.problem() == null) return List.of(reading);
            all.add(reading);
        }
        return List.copyOf(all);
    }

    Reading read(InputKind kind, String text, Tokens typed) {
        if (typed.size() == 0) return Reading.NOTHING;
        return switch (kind) {
            case DAY -> new DayRecogniser(context).read(words, typed);
            case DAYS -> new DaysRecogniser(context).read(words, typed);
            case DAYLIST -> new DayListRecogniser(context).read(words, typed);
            case TIME -> new TimeRecogniser().time(words, typed);
            case SPAN -> new TimeRecogniser().span(words, typed);
            case LEAD -> new LeadTimeRecogniser().read(words, typed);
            case DURATION -> new NumberRecogniser().duration(words, typed);
            case NUMBER -> new NumberRecogniser().number(words, typed);
            case DESK -> new NameRecogniser(context).desk(words, typed);
            // A day is no desk, though it may be meant for something else; a number may well be a desk.
            case DESKS ->
                read(InputKind.DAY, text, typed).isCertain()
                        ? Reading.NOTHING
                        : new NameRecogniser(context).desks(text);
            case PERSON -> new NameRecogniser(context).person(typed);
            case SECTION -> Reading.NOTHING;
            case NONE -> none(typed);
            case TEXT, VERBATIM -> Reading.of(new Input.Words(text.strip()));
        };
    }

    private Reading none(Tokens typed) {
        Cursor cursor = new Cursor(words, typed);
        return cursor.passes("none") && cursor.isAtEnd() ? Reading.of(new Input.None()) : Reading.NOTHING;
    }
}
