package dev.zapis.query.person;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.ReadModel;
import dev.zapis.query.SliceQueries;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about people. */
final class PersonQueries implements SliceQueries {

    /** To be raised with every change of {@code person.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 7;

    @Override
    public void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        queries.add(new StaffList.Handler(database))
                .add(new WaitingRequests.Handler(database))
                .add(new PersonCard.Handler(database))
                .add(new NameOfPerson.Handler(database))
                .add(new NewNames.Handler(database, queries.component(NewNames.Keys.class)))
                .add(new RegisteredPeople.Handler(database))
                .add(new WhoIs.Handler(database))
                .add(new AdminsOf.Handler(database))
                .add(new RemindersOf.Handler(database))
                .add(new Colleagues.Handler(database))
                .add(new FreeNames.Handler(database))
                .add(new RegistrationOf.Handler(database))
                .add(new RoleRequestOf.Handler(database))
                .add(new ProfileOf.Handler(database))
                .add(new MyData.Handler(database))
                .add(new OwnRequests.Handler(database));
    }

    @Override
    public Optional<ReadModel> readModel() {
        return Optional.of(new ReadModel("person", VERSION, new PersonTable()));
    }
}
