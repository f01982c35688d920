package dev.zapis.query.desk;

import dev.zapis.query.QueryHandlers;
import dev.zapis.query.ReadModel;
import dev.zapis.query.SliceQueries;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;

/** All that can be asked about desks. */
final class DeskQueries implements SliceQueries {

    /** To be raised with every change of {@code desk.sql} or of what fills it: the rows are then built anew. */
    private static final int VERSION = 11;

    @Override
    public void configure(QueryHandlers queries) {
        DatabaseClient database = queries.component(DatabaseClient.class);
        queries.add(new DeskDays.Handler(database))
                .add(new DesksOf.Handler(database))
                .add(new DesksNamed.Handler(database))
                .add(new FreeDaysOf.Handler(database))
                .add(new FreeDesks.Handler(database))
                .add(new DesksForDays.Handler(database))
                .add(new NearbyFree.Handler(database))
                .add(new DeskCard.Handler(database))
                .add(new NameOfDesk.Handler(database))
                .add(new BookingsOfDesk.Handler(database))
                .add(new DeskOnDay.Handler(database))
                .add(new BookingCard.Handler(database))
                .add(new BookingsOf.Handler(database))
                .add(new PastBookingsOf.Handler(database))
                .add(new BookingsById.Handler(database))
                .add(new BookingsOnDays.Handler(database))
                .add(new OwnBookings.Handler(database))
                .add(new BookingsLost.Handler(database))
                .add(new BookingsEndedWith.Handler(database))
                .add(new BookingsReturned.Handler(database))
                .add(new LastDesk.Handler(database))
                .add(new DayPlan.Handler(database))
                .add(new TakenDays.Handler(database))
                .add(new ColleagueSearch.Handler(database));
    }

    @Override
    public Optional<ReadModel> readModel() {
        return Optional.of(new ReadModel("desk", VERSION, new DeskTable()));
    }
}
