package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
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
public final class ViewRenderer {

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_BUTTONS = 100;
    private static final int LONGEST_FILE_NAME = 80;
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\p{Cntrl}/\\\\\":*?<>|]");

    private final Texts texts;
    private final Routes routes;
    private final CallbackTokenStore tokens;

    public ViewRenderer(Texts texts, Routes routes, CallbackTokenStore tokens) {
        this.texts = texts;
        this.routes = routes;
        this.tokens = tokens;
    }

    /** Tokens are kept before the drawing is there, so that no button is seen that cannot be understood. */
    public Mono<OutgoingMessage> paint(RenderRequest sheet, String route, View view) {
        if (view.extra() instanceof RequestContactButton key) return Mono.just(asking(sheet, route, view, key));
        Map<String, String> tokened = new LinkedHashMap<>();
        List<List<OutgoingMessage.Key>> keyboard = new ArrayList<>();
        for (List<Button> row : view.buttons()) {
            keyboard.add(row.stream()
                    .map(button -> key(sheet, route, button, tokened))
                    .toList());
        }
        if (keyboard.stream().mapToInt(List::size).sum() > MOST_BUTTONS)
            throw new IllegalStateException(route + " shows more buttons than Telegram takes");
        OutgoingMessage drawing =
                new OutgoingMessage(html(sheet.reader(), route, view), keyboard, file(sheet, route, view));
        return tokened.isEmpty()
                ? Mono.just(drawing)
                : tokens.keep(sheet.chat(), tokened).thenReturn(drawing);
    }

    public OutgoingMessage.Key key(RenderRequest sheet, String route, Button button, Map<String, String> tokened) {
        String label = label(button.text(), route, sheet.reader());
        return new OutgoingMessage.Key(label, data(sheet, routes.write(button.target()), tokened), button.style());
    }

    public String label(Text text, RenderLocale reader) {
        return label(text, "dialog", reader);
    }

    /** Whether these are the words of the text, in any language: the person may have changed it since. */
    public boolean says(Text text, String route, RenderLocale reader, String words) {
        return texts.languages().stream()
                .anyMatch(language -> label(text, route, new RenderLocale(language, reader.zone(), reader.today()))
                        .equalsIgnoreCase(words.strip()));
    }

    private String label(Text text, String route, RenderLocale reader) {
        return Html.label(texts.plain(text, route, reader), LONGEST_LABEL);
    }

    private OutgoingMessage asking(RenderRequest sheet, String route, View view, RequestContactButton key) {
        List<List<String>> rows = view.buttons().stream()
                .map(row -> row.stream()
                        .map(button -> label(button.text(), route, sheet.reader()))
                        .toList())
                .toList();
        String contact = label(key.label(), route, sheet.reader());
        return new OutgoingMessage(html(sheet.reader(), route, view), new OutgoingMessage.ReplyKeys(contact, rows));
    }

    public String word(Text text, RenderLocale reader) {
        return texts.html(text, "dialog", reader);
    }

    public Text refusal(Refused refused) {
        String code = refused.reason().code();
        String key = "refused." + code;
        return texts.has(key) ? new Text("/" + key, refused.details()) : Text.of("/dialog.refused", "code", code);
    }

    private OutgoingMessage.@Nullable File file(RenderRequest sheet, String route, View view) {
        if (!(view.extra() instanceof FileAttachment handout)) return null;
        if (!sheet.lasting()) throw new IllegalStateException(route + " gives a file away and is no keepsake");
        String name = texts.plain(handout.name(), route, sheet.reader());
        String fit = NOT_IN_FILE_NAMES.matcher(name).replaceAll("_");
        return new OutgoingMessage.File(
                fit.substring(0, Math.min(fit.length(), LONGEST_FILE_NAME)), handout.type(), handout.bytes());
    }

    private String data(RenderRequest sheet, String target, Map<String, String> tokened) {
        CallbackData callback = sheet.callback(target);
        if (callback.fits()) return callback.data();
        String token = Ids.derived("token", "" + sheet.chat(), target);
        tokened.put(token, target);
        return callback.standingFor(token).data();
    }

    private String html(RenderLocale reader, String route, View view) {
        StringBuilder html = new StringBuilder(texts.html(view.title(), route, reader));
        for (Text line : view.lines()) html.append('\n').append(texts.html(line, route, reader));
        return html.toString();
    }
}
