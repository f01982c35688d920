package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.TelegramApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the bot presents itself in each language: its commands and descriptions, set only where they differ. */
final class BotProfileSetup {

    private static final Logger LOG = LoggerFactory.getLogger(BotProfileSetup.class);

    private final TelegramApi api;
    private final BotContext context;

    BotProfileSetup(TelegramApi api, BotContext context) {
        this.api = api;
        this.context = context;
    }

    /** A bot that cannot introduce itself works all the same. */
    Mono<Void> made() {
        return Flux.fromIterable(audiences())
                .concatMap(this::introduced)
                .then()
                .onErrorResume(ApiFault.class, fault -> {
                    LOG.warn("commands and descriptions could not be set: {}", fault.getMessage());
                    return Mono.empty();
                });
    }

    /** @param code none for all whose language is none of ours */
    private record Audience(@Nullable String code, Locale language) {}

    private List<Audience> audiences() {
        Texts texts = context.texts();
        List<Audience> all = new ArrayList<>();
        all.add(new Audience(null, texts.spoken(null)));
        texts.languages().forEach(language -> all.add(new Audience(language.getLanguage(), language)));
        return all;
    }

    private Mono<Void> introduced(Audience audience) {
        return commands(audience).then(description(audience)).then(shortDescription(audience));
    }

    private Mono<Void> commands(Audience audience) {
        List<BotCommand> ours = context.routes().commands().stream()
                .map(command -> new BotCommand(command.name(), words(command.description(), audience)))
                .toList();
        if (ours.isEmpty()) return Mono.empty();
        return api.call(new GetMyCommands(null, audience.code()))
                .map(ours::equals)
                .defaultIfEmpty(false)
                .flatMap(same -> same ? Mono.empty() : api.call(new SetMyCommands(ours, null, audience.code())))
                .then();
    }

    private Mono<Void> description(Audience audience) {
        String ours = words(Text.of("/bot.description"), audience);
        return api.call(new GetMyDescription(audience.code()))
                .map(theirs -> Objects.equals(theirs.getDescription(), ours))
                .defaultIfEmpty(false)
                .flatMap(same -> same ? Mono.empty() : api.call(new SetMyDescription(ours, audience.code())))
                .then();
    }

    private Mono<Void> shortDescription(Audience audience) {
        String ours = words(Text.of("/bot.short"), audience);
        return api.call(new GetMyShortDescription(audience.code()))
                .map(theirs -> Objects.equals(theirs.getShortDescription(), ours))
                .defaultIfEmpty(false)
                .flatMap(same -> same ? Mono.empty() : api.call(new SetMyShortDescription(ours, audience.code())))
                .then();
    }

    private String words(Text text, Audience audience) {
        return context.texts().plain(text, audience.language());
    }
}
