package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.bootstrap.Bootstrap;
import dev.zapis.app.bootstrap.SampleData;
import dev.zapis.app.bootstrap.SampleDataLoader;
import dev.zapis.app.bootstrap.SampleOffice;
import dev.zapis.app.bootstrap.SliceSampleData;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the example slice brings to the playground. */
class LampSampleDataIT {

    private static final SliceParts WITH_LAMPS = SliceParts.PRODUCT.and("dev.zapis.example");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office =
            new OfficeOnTrial(address, BotMonitor.NOBODY, WITH_LAMPS, InstantSource.system());

    @AfterEach
    void close() {
        office.close();
        TestPostgres.drop(address);
    }

    @Test
    void the_playground_is_furnished_once_with_what_all_slices_bring() throws SQLException {
        office.orders(new OpenOffice(Bootstrap.OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        Locale russian = Locale.of("ru");
        var sample = new SampleOffice(office.sender(), office.botContext().visits(), SampleData.in(russian), russian);
        var loader = new SampleDataLoader(sample, WITH_LAMPS.all(SliceSampleData.class));
        loader.furnish().block(PATIENCE);
        assertThat(count("zapis.office.AreaAdded")).isEqualTo("2");
        assertThat(count("zapis.desk.DeskAdded")).isEqualTo("12");
        assertThat(count("zapis.desk.DeskBooked")).isEqualTo("12");
        assertThat(count("zapis.person.AccountBound")).isEqualTo("8");
        assertThat(count("zapis.person.PersonRegistered")).isEqualTo("20");
        assertThat(count("zapis.lamp.LampLit")).isEqualTo("1");
        assertThat(WITH_LAMPS.all(SliceSampleData.class))
                .flatExtracting(slice -> slice.last(sample).stream().toList())
                .hasSize(3)
                .allSatisfy(last -> assertThat(
                                office.botContext().visits().handled(last).block(PATIENCE))
                        .isTrue());
        long head = office.head();
        loader.furnish().block(PATIENCE);
        assertThat(office.head()).isEqualTo(head);
    }

    private String count(String type) throws SQLException {
        return TestPostgres.ask(address, "select count(*) from event where type = '" + type + "'");
    }
}
