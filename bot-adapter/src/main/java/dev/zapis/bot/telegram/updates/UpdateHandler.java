package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.Messenger.Unreachable;
import dev.zapis.bot.dialog.engine.Navigator;
import dev.zapis.bot.dialog.engine.Redraw;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox.Kept;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Handles one update from the inbox: to the engine with it, and then into the memory what came of it. */
public final class UpdateHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateHandler.class);

    private static final Text PRIVATE_ONLY = Text.of("/bot.private-only");

    private final String username;
    private final Navigator navigator;
    private final Messenger messenger;
    private final ConversationRepository conversations;
    private final Texts texts;
    private final BotMonitor monitor;

    /** @param username the bot's own, by which it is called in groups */
    public UpdateHandler(
            String username,
            Navigator navigator,
            Messenger messenger,
            ConversationRepository conversations,
            BotContext context) {
        this.username = username;
        this.navigator = navigator;
        this.messenger = messenger;
        this.conversations = conversations;
        this.texts = context.texts();
        this.monitor = context.monitor();
    }

    /** @return whether the update is settled already; else whoever calls marks it handled */
    Mono<Boolean> handle(Kept kept) {
        return Mono.defer(() -> {
            ParsedUpdate parsed = UpdateParser.read(kept.payload());
            return handle(kept, parsed)
                    .doOnSuccess(settled -> monitor.handled(parsed.kind(), true))
                    .doOnError(failure -> monitor.handled(parsed.kind(), false));
        });
    }

    private Mono<Boolean> handle(Kept kept, ParsedUpdate what) {
        return switch (what) {
            case ParsedUpdate.InPrivate inPrivate ->
                inPrivate(kept, inPrivate.input()).thenReturn(true);
            case ParsedUpdate.InGroup inGroup -> inGroup(inGroup).thenReturn(false);
            case ParsedUpdate.TapInGroup tap -> inGroup(tap).thenReturn(false);
            case ParsedUpdate.Door door ->
                (door.open() ? conversations.reachable(door.chat()) : conversations.unreachable(door.chat()))
                        .thenReturn(false);
            case ParsedUpdate.Nothing nothing -> Mono.just(false);
        };
    }

    /** A message that lacked something when it was drawn; where it can't be drawn now, it keeps its word of delay. */
    Mono<Void> redraw(Redraw redraw) {
        return conversations
                .dialog(redraw.chat())
                .flatMap(dialog -> navigator.redraw(dialog, redraw))
                .onErrorResume(failure -> {
                    LOG.warn("a message was not drawn again: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /** The last word about an update that is put aside; it may fail as all else did. */
    Mono<Void> apologise(Kept kept, String code, Throwable failure) {
        monitor.failed(new BotMonitor.Failure(code, "update", failure));
        return Mono.defer(() -> switch (UpdateParser.read(kept.payload())) {
                    case ParsedUpdate.InPrivate inPrivate -> apologise(inPrivate.input(), code);
                    default -> Mono.empty();
                })
                .onErrorResume(again -> {
                    LOG.warn("nobody could be told of {}: {}", code, again.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> apologise(UserInput input, String code) {
        String words = texts.html(Text.of("/bot.put-aside", "code", code), spoken(input));
        String copies = texts.plain(Text.of("/dialog.copy-code", "code", code), spoken(input));
        return messenger
                .send(input.chat(), new OutgoingMessage(words, List.of(List.of(Key.copying(copies, code)))))
                .then();
    }

    /** A person who does more at once than can be answered is told, where it was a tap by its toast; it may fail. */
    Mono<Void> holdBack(Kept kept) {
        return tell(kept, input -> {
            String words = texts.plain(Text.of("/bot.too-fast"), spoken(input));
            return input instanceof ButtonTapped tap
                    ? messenger.answer(tap.query(), words)
                    : send(input, "/bot.too-fast");
        });
    }

    /** When all is done, the person is told that something before it was not; it may fail. */
    Mono<Void> confessLeavingOut(Kept kept) {
        return tell(kept, input -> send(input, "/bot.left-out"));
    }

    private Mono<Void> tell(Kept kept, Function<UserInput, Mono<Void>> words) {
        return Mono.defer(() -> switch (UpdateParser.read(kept.payload())) {
                    case ParsedUpdate.InPrivate inPrivate -> words.apply(inPrivate.input());
                    default -> Mono.empty();
                })
                .onErrorResume(failure -> {
                    LOG.warn("chat {} was not told that it is too fast: {}", kept.chat(), failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> send(UserInput input, String key) {
        String words = texts.html(Text.of(key), spoken(input));
        return messenger
                .send(input.chat(), new OutgoingMessage(words, List.of()))
                .then();
    }

    private Locale spoken(UserInput input) {
        return texts.spoken(input.account().language());
    }

    private Mono<Void> inPrivate(Kept kept, UserInput input) {
        String language = input.account().language();
        return conversations.dialog(input.chat()).flatMap(dialog -> navigator
                .handle(dialog, input)
                .flatMap(after -> conversations.settle(kept.update(), after, language))
                .onErrorResume(Unreachable.class, gone -> conversations
                        .settle(kept.update(), dialog, language)
                        .then(conversations.unreachable(input.chat()))));
    }

    /** Whose desk is where is nobody else's business: who asks the bot is asked to write in private. */
    private Mono<Void> inGroup(ParsedUpdate.InGroup said) {
        if (!said.isFor(username)) return Mono.empty();
        String words = texts.html(PRIVATE_ONLY, texts.spoken(said.account().language()));
        return messenger.reply(said.place(), words).onErrorResume(Unreachable.class, gone -> Mono.empty());
    }

    private Mono<Void> inGroup(ParsedUpdate.TapInGroup tap) {
        String words = texts.plain(PRIVATE_ONLY, texts.spoken(tap.account().language()));
        return messenger.answer(tap.query(), words);
    }
}
