package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.parts.SliceParts;

/** What the engine is given: the targets, the texts, where chats land, the office behind them, who looks on. */
public record BotContext(
        Routes routes, Texts texts, FallbackScreens fallbacks, VisitFactory visits, BotMonitor monitor) {

    public BotContext {
        routes.requireTexts(texts);
    }

    public BotContext(Routes routes, Texts texts, FallbackScreens fallbacks, VisitFactory visits) {
        this(routes, texts, fallbacks, visits, BotMonitor.NOBODY);
    }

    /** With all screens that slices bring; fails with the culprit's name where parts and texts do not fit together. */
    public static BotContext furnished(SliceParts parts, Texts texts, FallbackScreens fallbacks, VisitFactory visits) {
        BotParts.of(parts).requireTexts(texts);
        return new BotContext(Routes.found(parts), texts, fallbacks, visits);
    }

    public BotContext watchedBy(BotMonitor onlooker) {
        return new BotContext(routes, texts, fallbacks, visits, onlooker);
    }
}
