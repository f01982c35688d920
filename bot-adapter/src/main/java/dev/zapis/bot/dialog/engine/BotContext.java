package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.parts.SliceParts;

/** What the engine is furnished with: the targets, the words, where chats land, the office behind them, who looks on. */
public record BotContext(Routes routes, Texts texts, FallbackScreens landing, VisitFactory visits, BotMonitor watch) {

    public BotContext {
        routes.requireTexts(texts);
    }

    public BotContext(Routes routes, Texts texts, FallbackScreens landing, VisitFactory visits) {
        this(routes, texts, landing, visits, BotMonitor.NOBODY);
    }

    /** With all screens that slices bring; fails with the culprit's name where parts and texts do not fit together. */
    public static BotContext furnished(SliceParts parts, Texts texts, FallbackScreens landing, VisitFactory visits) {
        BotParts.of(parts).requireTexts(texts);
        return new BotContext(Routes.found(parts), texts, landing, visits);
    }

    public BotContext watchedBy(BotMonitor onlooker) {
        return new BotContext(routes, texts, landing, visits, onlooker);
    }
}
