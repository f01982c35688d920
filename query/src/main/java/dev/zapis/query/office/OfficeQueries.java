package dev.zapis.query.office;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.ReadModel;
import dev.zapis.query.SliceQueries;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about offices. */
final class OfficeQueries implements SliceQueries {

    /** To be raised with every change of {@code office.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 8;

    @Override
    public void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        BotText.Source texts = queries.component(BotText.Source.class);
        queries.add(new OpenOffices.Handler(database))
                .add(new Areas.Handler(database))
                .add(new NameOfArea.Handler(database))
                .add(new OfficeRules.Handler(database))
                .add(new OfficeCalendar.Handler(database))
                .add(new Teams.Handler(database))
                .add(new NameOfTeam.Handler(database))
                .add(new TeamPeople.Handler(database))
                .add(new ChangedTexts.Handler(database))
                .add(new BotText.Handler(texts))
                .add(new BotTexts.Handler(texts));
    }

    @Override
    public Optional<ReadModel> readModel() {
        return Optional.of(new ReadModel("office", VERSION, new OfficeTable()));
    }
}
