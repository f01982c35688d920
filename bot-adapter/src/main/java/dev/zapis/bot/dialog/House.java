package dev.zapis.bot.dialog;

/** What the engine is furnished with: the targets, the words, where chats land, the office behind them, who looks on. */
public record House(Routes routes, Texts texts, Landing landing, Visits visits, Watch watch) {

    private static final String SCREENS = "dev.zapis.bot";

    public House {
        routes.requireTexts(texts);
    }

    public House(Routes routes, Texts texts, Landing landing, Visits visits) {
        this(routes, texts, landing, visits, Watch.NOBODY);
    }

    /**
     * The product's own screens and texts; fails with the culprit's name where these do not fit together.
     */
    public static House furnished(Texts texts, Landing landing, Visits visits) {
        return new House(Routes.scan(SCREENS), texts, landing, visits);
    }

    public House watchedBy(Watch onlooker) {
        return new House(routes, texts, landing, visits, onlooker);
    }
}
