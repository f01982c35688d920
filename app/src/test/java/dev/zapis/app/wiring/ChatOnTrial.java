package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.engine.NotificationRenderer;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A chat with the office on trial, without a Telegram between: what is typed and tapped, and the last that is seen. */
final class ChatOnTrial implements Messenger, CallbackTokenStore {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final OfficeOnTrial office;
    private final TelegramUser account;
    private final Navigator navigator;
    private ConversationState dialog;
    private OutgoingMessage last = new OutgoingMessage("", List.of());
    private long messages;
    private int taps;

    ChatOnTrial(OfficeOnTrial office, TelegramUser account) {
        this.office = office;
        this.account = account;
        this.navigator = new Navigator(office.botContext(), this, this, (chat, message, later) -> {}, 7);
        this.dialog = ConversationState.fresh(account.telegramId());
    }

    long id() {
        return dialog.chat();
    }

    ChatOnTrial types(String text) {
        var sent = new TextSent(dialog.chat(), account, ++messages, text);
        dialog = Objects.requireNonNull(navigator.handle(dialog, sent).block(PATIENCE));
        return this;
    }

    ChatOnTrial taps(String label) {
        Key key = last.keyboard().stream()
                .flatMap(List::stream)
                .filter(each -> seen(each.label()).startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + last));
        var tap = new ButtonTapped(dialog.chat(), account, messages, key.data(), "tap-" + ++taps);
        dialog = Objects.requireNonNull(navigator.handle(dialog, tap).block(PATIENCE));
        return this;
    }

    ChatOnTrial sees(String... words) {
        assertThat(seen(last.toString())).contains(words);
        return this;
    }

    ChatOnTrial doesNotSee(String... words) {
        assertThat(seen(last.toString())).doesNotContain(words);
        return this;
    }

    /** The words of the file that was given away last. */
    String file() {
        OutgoingMessage.File file = Objects.requireNonNull(last.file(), "no file");
        return seen(new String(file.bytes(), StandardCharsets.UTF_8)).replaceAll(" data-of=\"[^\"]*\"", "");
    }

    /** Where a line may break is not seen. */
    private static String seen(String words) {
        return words.replace('\u00A0', ' ');
    }

    /** What a written screen says to the person unasked; empty where there is nothing to tell. */
    Optional<String> unasked(String written) {
        NotificationRenderer renderer = new NotificationRenderer(office.botContext(), this);
        return office.botContext()
                .visits()
                .open(account, new CommandId(Ids.derived("letter", written)))
                .flatMap(visit -> renderer.drawn(dialog.chat(), written, visit))
                .map(rendered -> seen(Html.plain(rendered.outgoing().html())))
                .blockOptional(PATIENCE);
    }

    @Override
    public Mono<Long> send(long chat, OutgoingMessage outgoing) {
        return Mono.fromSupplier(() -> {
            last = outgoing;
            return ++messages;
        });
    }

    @Override
    public Mono<Void> reply(Asked asked, String html) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> edit(long chat, long message, OutgoingMessage outgoing) {
        return Mono.fromSupplier(() -> {
            last = outgoing;
            return true;
        });
    }

    @Override
    public Mono<Boolean> delete(long chat, long message) {
        return Mono.just(true);
    }

    @Override
    public Mono<Void> putKeysAway(long chat, String words) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> answer(String query, @Nullable String toast) {
        return Mono.empty();
    }

    @Override
    public Mono<byte[]> fetch(String file, int mostBytes) {
        return Mono.error(new TooLarge());
    }

    @Override
    public Mono<Void> keep(long chat, Map<String, String> targets) {
        return Mono.fromRunnable(() -> tokens.putAll(targets));
    }

    @Override
    public Mono<String> target(long chat, String token) {
        return Mono.justOrEmpty(tokens.get(token));
    }
}
