package dev.zapis.bot.dialog;

import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Turns what a screen shows into a message: words in the reader's language, targets into what buttons carry. */
final class Painter {

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_BUTTONS = 100;
    private static final int LONGEST_FILE_NAME = 80;
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\p{Cntrl}/\\\\\":*?<>|]");

    private final Texts texts;
    private final Routes routes;
    private final Tokens tokens;

    Painter(Texts texts, Routes routes, Tokens tokens) {
        this.texts = texts;
        this.routes = routes;
        this.tokens = tokens;
    }

    /** Tokens are kept before the drawing is there, so that no button is seen that cannot be understood. */
    Mono<Drawing> paint(Sheet sheet, String route, View view) {
        if (view.extra() instanceof ContactKey key) return Mono.just(asking(sheet, route, view, key));
        Map<String, String> tokened = new LinkedHashMap<>();
        List<List<Drawing.Key>> keyboard = new ArrayList<>();
        for (List<Button> row : view.buttons()) {
            keyboard.add(row.stream()
                    .map(button -> key(sheet, route, button, tokened))
                    .toList());
        }
        if (keyboard.stream().mapToInt(List::size).sum() > MOST_BUTTONS)
            throw new IllegalStateException(route + " shows more buttons than Telegram takes");
        Drawing drawing = new Drawing(html(sheet.reader(), route, view), keyboard, file(sheet, route, view));
        return tokened.isEmpty()
                ? Mono.just(drawing)
                : tokens.keep(sheet.chat(), tokened).thenReturn(drawing);
    }

    Drawing.Key key(Sheet sheet, String route, Button button, Map<String, String> tokened) {
        String label = label(button.text(), route, sheet.reader());
        return new Drawing.Key(label, data(sheet, routes.write(button.target()), tokened), button.style());
    }

    String label(Text text, Reader reader) {
        return label(text, "dialog", reader);
    }

    /** Whether these are the words of the text, in any language: the person may have changed it since. */
    boolean says(Text text, String route, Reader reader, String words) {
        return texts.languages().stream()
                .anyMatch(language -> label(text, route, new Reader(language, reader.zone(), reader.today()))
                        .equalsIgnoreCase(words.strip()));
    }

    private String label(Text text, String route, Reader reader) {
        return Html.label(texts.plain(text, route, reader), LONGEST_LABEL);
    }

    private Drawing asking(Sheet sheet, String route, View view, ContactKey key) {
        List<List<String>> rows = view.buttons().stream()
                .map(row -> row.stream()
                        .map(button -> label(button.text(), route, sheet.reader()))
                        .toList())
                .toList();
        String contact = label(key.label(), route, sheet.reader());
        return new Drawing(html(sheet.reader(), route, view), new Drawing.ReplyKeys(contact, rows));
    }

    String word(Text text, Reader reader) {
        return texts.html(text, "dialog", reader);
    }

    Text refusal(Refused refused) {
        String code = refused.reason().code();
        String key = "refused." + code;
        return texts.has(key) ? new Text("/" + key, refused.details()) : Text.of("/dialog.refused", "code", code);
    }

    private Drawing.@Nullable File file(Sheet sheet, String route, View view) {
        if (!(view.extra() instanceof Handout handout)) return null;
        if (!sheet.lasting()) throw new IllegalStateException(route + " gives a file away and is no keepsake");
        String name = texts.plain(handout.name(), route, sheet.reader());
        String fit = NOT_IN_FILE_NAMES.matcher(name).replaceAll("_");
        return new Drawing.File(
                fit.substring(0, Math.min(fit.length(), LONGEST_FILE_NAME)), handout.type(), handout.bytes());
    }

    private String data(Sheet sheet, String target, Map<String, String> tokened) {
        Callback callback = sheet.callback(target);
        if (callback.fits()) return callback.data();
        String token = Ids.derived("token", "" + sheet.chat(), target);
        tokened.put(token, target);
        return callback.standingFor(token).data();
    }

    private String html(Reader reader, String route, View view) {
        StringBuilder html = new StringBuilder(texts.html(view.title(), route, reader));
        for (Text line : view.lines()) html.append('\n').append(texts.html(line, route, reader));
        return html.toString();
    }
}
