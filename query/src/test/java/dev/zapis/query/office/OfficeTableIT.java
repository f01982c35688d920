package dev.zapis.query.office;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.query.ReadTables;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OfficeTableIT {

    private static final OfficeId FIRST = new OfficeId(Ids.derived("first"));
    private static final OfficeId SECOND = new OfficeId(Ids.derived("second"));
    private static final AreaId HALL = new AreaId(Ids.derived("hall"));

    @Test
    void offices_come_in_the_order_of_their_opening_with_their_rules_and_areas() {
        try (ReadTables tables = new ReadTables()) {
            tables.given(
                    new OfficeOpened(SECOND, "B", ZoneId.of("Asia/Yekaterinburg")),
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new BookingHorizonSet(SECOND, 7, 1),
                    new AreaAdded(FIRST, HALL, "Hall"),
                    new DeskAdded(new DeskId(Ids.derived("desk")), FIRST, HALL, "A1"));
            assertThat(answer(new OpenOffices.Handler(tables.client()).handle(new OpenOffices()))
                            .offices())
                    .containsExactly(
                            new OpenOffices.Office(
                                    SECOND, "B", ZoneId.of("Asia/Yekaterinburg"), 7, Registration.REQUEST),
                            new OpenOffices.Office(FIRST, "A", ZoneId.of("Europe/Moscow"), 14, Registration.REQUEST));
            assertThat(answer(new Areas.Handler(tables.client()).handle(new Areas(FIRST)))
                            .areas())
                    .containsExactly(new Areas.Area(HALL, "Hall", 1));
            assertThat(answer(new Areas.Handler(tables.client()).handle(new Areas(SECOND)))
                            .areas())
                    .isEmpty();
        }
    }
}
