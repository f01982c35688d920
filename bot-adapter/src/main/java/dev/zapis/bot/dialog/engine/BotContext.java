package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.Texts;

/** What the engine is furnished with: the targets, the words, where chats land, the office behind them, who looks on. */
public record BotContext(Routes routes, Texts texts, FallbackScreens landing, VisitFactory visits, BotMonitor watch) {

    private static final String SCREENS = "dev.zapis.bot";

    public BotContext {
        routes.requireTexts(texts);
    }

    public BotContext(Routes routes, Texts texts, FallbackScreens landing, VisitFactory visits) {
        this(routes, texts, landing, visits, BotMonitor.NOBODY);
    }

    /**
     * The product's own screens and texts; fails with the culprit's name where these do not fit together.
     */
    public static BotContext furnished(Texts texts, FallbackScreens landing, VisitFactory visits) {
        return new BotContext(Routes.scan(SCREENS), texts, landing, visits);
    }

    public BotContext watchedBy(BotMonitor onlooker) {
        return new BotContext(routes, texts, landing, visits, onlooker);
    }
}
