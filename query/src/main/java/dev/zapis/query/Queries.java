package dev.zapis.query;

import dev.zapis.query.desk.DeskQueries;
import dev.zapis.query.office.OfficeQueries;
import dev.zapis.query.person.PersonQueries;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** The whole asking side. It expects a {@code DatabaseClient} among the configuration's components. */
public final class Queries {

    private Queries() {}

    public static void configure(EventSourcingConfigurer axon) {
        OfficeQueries.configure(axon);
        PersonQueries.configure(axon);
        DeskQueries.configure(axon);
    }

    public static List<ReadModel> readModels() {
        return List.of(OfficeQueries.readModel(), PersonQueries.readModel(), DeskQueries.readModel());
    }
}
