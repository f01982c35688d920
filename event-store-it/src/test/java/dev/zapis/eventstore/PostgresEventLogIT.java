package dev.zapis.eventstore;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("F27")
class PostgresEventLogIT implements ConditionContract, RaceContract, TailContract {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 16);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @Override
    public EventLog log() {
        return log;
    }

    @AfterEach
    void close() {
        log.close().then(database.close()).block(Duration.ofSeconds(60));
        TestPostgres.drop(address);
    }
}
