package dev.zapis.query.office;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.ReadModel;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about offices. */
public final class OfficeQueries {

    /** To be raised with every change of {@code office.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 5;

    private OfficeQueries() {}

    public static void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        BotText.Source texts = queries.component(BotText.Source.class);
        queries.add(new OpenOffices.Handler(database))
                .add(new Areas.Handler(database))
                .add(new OfficeRules.Handler(database))
                .add(new OfficeCalendar.Handler(database))
                .add(new Teams.Handler(database))
                .add(new TeamPeople.Handler(database))
                .add(new ChangedTexts.Handler(database))
                .add(new BotText.Handler(texts))
                .add(new BotTexts.Handler(texts));
    }

    public static ReadModel readModel() {
        return new ReadModel("office", VERSION, new OfficeTable());
    }
}
