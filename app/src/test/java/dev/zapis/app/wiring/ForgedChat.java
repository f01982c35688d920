package dev.zapis.app.wiring;

import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.events.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A chat in which nothing but forged buttons is tapped, each as if it stood under the first drawing. */
final class ForgedChat implements Messenger, CallbackTokenStore {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long MESSAGE = 1;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> tapped = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final TelegramUser account;
    private final Navigator navigator;
    private final ConversationState dialog;
    private final long begun;

    ForgedChat(OfficeOnTrial office, TelegramUser account) {
        this.account = account;
        this.navigator = new Navigator(office.botContext(), this, this, (chat, message, later) -> {}, 7);
        this.dialog = new ConversationState(
                account.telegramId(), new ConversationState.Living(MESSAGE, 1, Instant.EPOCH), 1, "home", List.of());
        this.begun = office.head();
    }

    /** One after the other; the same once only: again, it would be the same tap. */
    void taps(List<String> data) {
        Flux.fromIterable(data).concatMap(this::tap).blockLast(PATIENCE);
    }

    /** All at once. */
    void tapsTogether(List<String> data) {
        Flux.fromIterable(data).flatMap(this::tap, data.size()).blockLast(PATIENCE);
    }

    private Mono<ConversationState> tap(String data) {
        if (!tapped.add(data)) return Mono.empty();
        return navigator.handle(dialog, new ButtonTapped(dialog.chat(), account, MESSAGE, data, "query"));
    }

    /** What a button would carry that leads there, also where no button has room for it. */
    String data(Target target) {
        String written = Routes.written(target);
        String data = "1" + written + "|1";
        if (data.getBytes(StandardCharsets.UTF_8).length <= ForgedTarget.LONGEST) return data;
        String token = Ids.derived(written);
        tokens.put(token, written);
        return "1~" + token + "|1";
    }

    /** Position of the last event before it. */
    long begun() {
        return begun;
    }

    /** What was drawn, in order. */
    List<String> seen() {
        return seen;
    }

    int taps() {
        return tapped.size();
    }

    /** What of it has a word. */
    List<String> showing(String word) {
        return seen.stream().filter(drawn -> drawn.contains(word)).toList();
    }

    /** How often something was shown under this title. */
    long count(String title) {
        return seen.stream()
                .filter(drawn -> drawn.startsWith(title) || drawn.contains("\n\n" + title))
                .count();
    }

    @Override
    public Mono<Long> send(long chat, OutgoingMessage outgoing) {
        return Mono.fromSupplier(() -> {
            seen.add(outgoing.html()
                    + outgoing.keyboard().stream()
                            .flatMap(List::stream)
                            .map(OutgoingMessage.Key::label)
                            .toList());
            return MESSAGE + 1;
        });
    }

    @Override
    public Mono<Void> reply(Asked asked, String html) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> edit(long chat, long message, OutgoingMessage outgoing) {
        return send(chat, outgoing).thenReturn(true);
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
        return Mono.empty();
    }

    @Override
    public Mono<String> target(long chat, String token) {
        return Mono.justOrEmpty(tokens.get(token));
    }
}
