package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.render.FileAttachment;
import dev.zapis.bot.dialog.render.RequestContactButton;
import dev.zapis.bot.dialog.render.ViewAttachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a screen shows, in reading order: a title, lines, rows of buttons. Immutable; every call gives a new one. */
public final class View {

    private static final int MENU_COLUMNS = 2;

    private final Text title;
    private final List<Text> lines;
    private final List<Row> rows;
    private final @Nullable ViewAttachment attachment;
    private final Subjects subjects;

    private View(Text title, List<Text> lines, List<Row> rows, @Nullable ViewAttachment attachment, Subjects subjects) {
        this.title = title;
        this.lines = List.copyOf(lines);
        this.rows = List.copyOf(rows);
        this.attachment = attachment;
        this.subjects = subjects;
    }

    public static View titled(String key, Object... namesAndValues) {
        return titled(Text.of(key, namesAndValues));
    }

    public static View titled(Text title) {
        return new View(title, List.of(), List.of(), null, Subjects.NONE);
    }

    public View line(String key, Object... namesAndValues) {
        return line(Text.of(key, namesAndValues));
    }

    public View line(Text line) {
        return new View(title, joined(lines, List.of(line)), rows, attachment, subjects);
    }

    public View blank() {
        return line(Text.plain(""));
    }

    /** One line per item. */
    public <T> View lines(List<T> items, Function<? super T, Text> line) {
        return new View(title, joined(lines, items.stream().<Text>map(line).toList()), rows, attachment, subjects);
    }

    public View row(Button... buttons) {
        return rows(List.of(new Row.Buttons(List.of(buttons))));
    }

    /** One row per item. */
    public <T> View each(List<T> items, Function<? super T, Button> button) {
        return each(items, 1, button);
    }

    public <T> View each(List<T> items, int columns, Function<? super T, Button> button) {
        return rows(inRows(items.stream().<Button>map(button).toList(), columns));
    }

    /**
     * The way to show a long list that is at hand: a page of it, one row per item, and a bar to leaf through where there is more than
     * one page. A page outside the list shows the nearest one.
     *
     * @param page counts from 0
     * @param turnTo the same screen at another page
     */
    public <T> View paged(
            List<T> items, int page, int pageSize, Function<? super T, Button> button, IntFunction<Target> turnTo) {
        return paged(Paginator.of(items, page, pageSize), button, turnTo);
    }

    /** The same where a query has fetched the page alone: see {@link PageResult#nearest}. */
    public <T> View page(
            PageResult<T> result, int pageSize, Function<? super T, Button> button, IntFunction<Target> turnTo) {
        return paged(Paginator.of(result, pageSize), button, turnTo);
    }

    private <T> View paged(Paginator<T> shown, Function<? super T, Button> button, IntFunction<Target> turnTo) {
        return each(shown.items(), button).rows(shown.bar(turnTo));
    }

    /** The screens of the home menu that the visitor may see, two in a row. */
    public View menu() {
        return rows(List.of(new Row.MenuPlace()));
    }

    /** A button that copies the words; there is none for more than Telegram copies, who wants those marks them. */
    public View copies(String words, String key, Object... namesAndValues) {
        return CopyButton.fits(words)
                ? rows(List.of(new Row.Copies(new CopyButton(Text.of(key, namesAndValues), words))))
                : this;
    }

    /** What typing these words leads to, in any language; there is no button for it. Only a screen that {@link TypedConfirmation} can. */
    public View typed(String key, Target target) {
        return rows(List.of(new Row.Words(Button.text(key, target))));
    }

    /**
     * Gives a file away, of two megabytes at most; only a {@link PermanentScreen} can, and it is a new message each time it is shown.
     *
     * @param type media type
     */
    public View file(Text name, String type, byte[] bytes) {
        byte[] own = bytes.clone();
        return file(name, type, any -> own);
    }

    /** The same of what is written for its reader. What is given away before it comes above it, in a message of its own without words. */
    public View file(Text name, String type, Document content) {
        FileAttachment above = attachment instanceof FileAttachment file ? file : null;
        return new View(title, lines, rows, new FileAttachment(name, type, content, above), subjects);
    }

    /** Asks for the person's own contact with a key of these words; only a screen that {@link ContactPrompt} can. */
    public View asksForContact(String key, Object... namesAndValues) {
        return new View(title, lines, rows, new RequestContactButton(Text.of(key, namesAndValues)), subjects);
    }

    /**
     * It is about this: the message is edited silently when something happens to it. A view of no thing is the last word, and
     * its message stays as it is.
     */
    public View of(Thing... shown) {
        return new View(title, lines, rows, attachment, subjects.and(shown));
    }

    /** From then on it looks otherwise, if nothing happens before: a message that stays is drawn once more then. None: never. */
    public View until(@Nullable Instant then) {
        return new View(title, lines, rows, attachment, subjects.until(then));
    }

    public Set<Thing> things() {
        return subjects.things();
    }

    @Nullable
    public Instant until() {
        return subjects.until();
    }

    @Nullable
    public ViewAttachment attachment() {
        return attachment;
    }

    public Text title() {
        return title;
    }

    public List<Text> lines() {
        return lines;
    }

    /** The same view with the menu where its place was left. */
    public View menuFilled(List<Button> menu) {
        List<Row> filled = new ArrayList<>();
        for (Row row : rows) filled.addAll(row instanceof Row.MenuPlace ? inRows(menu, MENU_COLUMNS) : List.of(row));
        return new View(title, lines, filled, attachment, subjects);
    }

    /** The same view with these buttons alone. */
    public View only(Predicate<Button> shown) {
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            left.add(
                    row instanceof Row.Buttons(List<Button> buttons)
                            ? new Row.Buttons(buttons.stream().filter(shown).toList())
                            : row);
        }
        return new View(title, lines, left, attachment, subjects);
    }

    public List<List<Button>> buttons() {
        return rows.stream()
                .filter(Row.Buttons.class::isInstance)
                .map(row -> ((Row.Buttons) row).buttons())
                .filter(buttons -> !buttons.isEmpty())
                .toList();
    }

    /** The rows as they are seen, which {@link #buttons} are but for what copies. */
    public <K> List<List<K>> keyboard(Function<Button, K> button, Function<CopyButton, K> copy) {
        return rows.stream()
                .<List<K>>map(row -> row.keys(button, copy))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** What has words without being a button. */
    public List<Button> words() {
        return rows.stream()
                .filter(Row.Words.class::isInstance)
                .map(row -> ((Row.Words) row).button())
                .toList();
    }

    private View rows(List<? extends Row> more) {
        return new View(title, lines, joined(rows, more), attachment, subjects);
    }

    static List<Row.Buttons> inRows(List<Button> buttons, int columns) {
        List<Row.Buttons> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += columns) {
            rows.add(new Row.Buttons(buttons.subList(from, Math.min(from + columns, buttons.size()))));
        }
        return rows;
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
