package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Wording;
import dev.zapis.bot.dialog.callback.CallbackData;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.dialog.text.Typography;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Turns what a screen shows into a message: words in the reader's language, targets into what buttons carry. */
public final class ViewRenderer {

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

    /** Tokens are kept before the message is there, so that no button is seen that cannot be understood. */
    public Mono<OutgoingMessage> render(RenderRequest request, String route, View view) {
        if (view.attachment() instanceof RequestContactButton key) return Mono.just(asking(request, route, view, key));
        Map<String, String> tokened = new LinkedHashMap<>();
        List<List<OutgoingMessage.Key>> keyboard = ButtonLabels.shown(view.keyboard(
                button -> whole(request, route, button, tokened),
                copy -> OutgoingMessage.Key.copying(texts.plain(copy.text(), route, request.locale()), copy.words())));
        if (keyboard.stream().mapToInt(List::size).sum() > MOST_BUTTONS)
            throw new IllegalStateException(route + " shows more buttons than Telegram takes");
        RenderLocale locale = request.lasting() ? request.locale().dated() : request.locale();
        String html = html(locale, route, view);
        Mono<OutgoingMessage> outgoing = view.attachment() instanceof FileAttachment file
                ? file(request, route, file).map(written -> new OutgoingMessage(html, keyboard, written))
                : Mono.just(new OutgoingMessage(html, keyboard));
        return tokened.isEmpty() ? outgoing : outgoing.delayUntil(any -> tokens.keep(request.chat(), tokened));
    }

    /** With all of its words. */
    private OutgoingMessage.Key whole(RenderRequest request, String route, Button button, Map<String, String> tokened) {
        String words = texts.plain(button.text(), route, request.locale());
        return new OutgoingMessage.Key(words, data(request, routes.write(button.target()), tokened), button.style());
    }

    public OutgoingMessage.Key key(RenderRequest request, String route, Button button, Map<String, String> tokened) {
        return whole(request, route, button, tokened).labelled(label(button.text(), route, request.locale()));
    }

    public String label(Text text, RenderLocale locale) {
        return label(text, "dialog", locale);
    }

    /** Whether these are the words of the text, in any language: the person may have changed it since. */
    public boolean says(Text text, String route, RenderLocale locale, String words) {
        return labels(text, route, locale)
                .anyMatch(label ->
                        label.equalsIgnoreCase(words.strip()) || bare(label).equalsIgnoreCase(words.strip()));
    }

    /** Whether the text begins with this word, in any language. */
    public boolean begins(Text text, String route, RenderLocale locale, String word) {
        String first = word.strip() + " ";
        return labels(text, route, locale)
                .anyMatch(label -> bare(label).regionMatches(true, 0, first, 0, first.length()));
    }

    private Stream<String> labels(Text text, String route, RenderLocale locale) {
        return texts.languages().stream()
                .map(language -> label(text, route, new RenderLocale(language, locale.zone(), locale.today())))
                .map(Typography::typed);
    }

    /** Without the sign that it may begin with, which nobody types. */
    private static String bare(String label) {
        int letter = 0;
        while (letter < label.length() && !Character.isLetterOrDigit(label.codePointAt(letter)))
            letter += Character.charCount(label.codePointAt(letter));
        return letter < label.length() ? label.substring(letter) : label;
    }

    private String label(Text text, String route, RenderLocale locale) {
        return ButtonLabels.of(texts.plain(text, route, locale));
    }

    private OutgoingMessage asking(RenderRequest request, String route, View view, RequestContactButton key) {
        List<List<String>> rows = view.buttons().stream()
                .map(row -> row.stream()
                        .map(button -> label(button.text(), route, request.locale()))
                        .toList())
                .toList();
        String contact = label(key.label(), route, request.locale());
        return new OutgoingMessage(html(request.locale(), route, view), new OutgoingMessage.ReplyKeys(contact, rows));
    }

    public String html(Text text, RenderLocale locale) {
        return texts.html(text, "dialog", locale);
    }

    public Text refusal(Refused refused) {
        String code = refused.reason().code();
        String key = "refused." + code;
        return texts.has(key) ? new Text("/" + key, refused.details()) : Text.of("/dialog.refused", "code", code);
    }

    /** Away from the threads that answer everybody: it may be long. */
    private Mono<OutgoingMessage.File> file(RenderRequest request, String route, FileAttachment file) {
        if (!request.lasting())
            return Mono.error(new IllegalStateException(route + " gives a file away and is no permanent screen"));
        RenderLocale reader = request.locale();
        Wording wording = new ReaderWording(texts, route, reader.language(), reader.zone());
        return Mono.fromCallable(() -> file(file, wording)).subscribeOn(Schedulers.boundedElastic());
    }

    private static OutgoingMessage.File file(FileAttachment file, Wording wording) {
        String fit = NOT_IN_FILE_NAMES.matcher(wording.of(file.name())).replaceAll("_");
        FileAttachment above = file.above();
        return new OutgoingMessage.File(
                fit.substring(0, Math.min(fit.length(), LONGEST_FILE_NAME)),
                file.type(),
                file.written(wording),
                above == null ? null : file(above, wording));
    }

    private String data(RenderRequest request, String target, Map<String, String> tokened) {
        CallbackData callback = request.callback(target);
        if (callback.fits()) return callback.data();
        String token = Ids.derived("token", "" + request.chat(), target);
        tokened.put(token, target);
        return callback.standingFor(token).data();
    }

    private String html(RenderLocale locale, String route, View view) {
        StringBuilder html = new StringBuilder(texts.html(view.title(), route, locale));
        for (Text line : view.lines()) html.append('\n').append(texts.html(line, route, locale));
        return html.toString();
    }
}
