package dev.zapis.query;

import dev.zapis.query.desk.DeskQueries;
import dev.zapis.query.journal.JournalQueries;
import dev.zapis.query.office.OfficeQueries;
import dev.zapis.query.person.PersonQueries;
import dev.zapis.query.state.StateQueries;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/**
 * The whole asking side. It expects a {@code DatabaseClient}, a {@code HouseState.Source}, a {@code BotText.Source} and
 * {@code NewNames.Keys} among the configuration's components.
 */
public final class QueryModule {

    private QueryModule() {}

    public static void configure(EventSourcingConfigurer axon) {
        OfficeQueries.configure(axon);
        PersonQueries.configure(axon);
        DeskQueries.configure(axon);
        JournalQueries.configure(axon);
        StateQueries.configure(axon);
    }

    public static List<ReadModel> readModels() {
        return List.of(OfficeQueries.readModel(), PersonQueries.readModel(), DeskQueries.readModel());
    }
}
