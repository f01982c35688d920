package dev.zapis.app.wiring;

import dev.zapis.app.database.DatabaseLifecycle;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.watch.BusinessLog;
import dev.zapis.app.watch.Counts;
import dev.zapis.app.watch.ErrorNotes;
import dev.zapis.app.watch.Gauges;
import dev.zapis.app.watch.Lookout;
import dev.zapis.app.watch.Meters;
import dev.zapis.app.watch.OutageReport;
import dev.zapis.app.watch.Polling;
import dev.zapis.app.watch.Readings;
import dev.zapis.bot.dialog.Watch;
import dev.zapis.bot.notice.AdminAlerts;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.query.journal.ErrorJournal;
import dev.zapis.query.state.HouseState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Who looks on while the product runs. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    @Bean
    Readings readings(Database pool, ProductClock clock) {
        return new Readings(pool, clock);
    }

    @Bean
    ErrorNotes errorNotes(DatabaseClient database, ProductClock clock) {
        return new ErrorNotes(new ErrorJournal(database), clock);
    }

    @Bean
    BusinessLog businessLog(PostgresEventLog log) {
        return new BusinessLog(log);
    }

    @Bean
    Watch watch(MeterRegistry registry, ErrorNotes notes) {
        return new Meters(registry, notes);
    }

    @Bean
    OutageReport outageReport(Watch watch, Database pool, ProductClock clock, DatabaseLifecycle server) {
        var report = new OutageReport(watch, new AdminAlerts(pool.connections()), clock);
        server.onOutage(report::tell);
        return report;
    }

    // The bot itself rests on all that looks on.
    @Bean
    Polling polling(ObjectProvider<BotAtWork> bot) {
        return new Polling(
                () -> bot.getObject().isPolling(), () -> bot.getObject().lastPoll());
    }

    @Bean
    HouseState.Source lookout(Readings readings, Polling polling, BuildProperties build) {
        return new Lookout(readings, polling, String.valueOf(build.getVersion()));
    }

    @Bean
    MeterBinder gauges(Readings readings, Polling polling, Counts counts) {
        return new Gauges(readings, polling, counts);
    }

    @Bean
    Counts counts(PostgresEventLog log, AxonOverLog overLog, Orders orders, ErrorNotes notes) {
        return new Counts(log::conflicts, overLog::redecided, orders::turnedAway, notes::dropped);
    }

    /** What looks on all along. */
    record Onlookers(Readings readings, BusinessLog business) {

        Mono<Void> start() {
            return business.start().then(readings.start());
        }

        Mono<Void> stop() {
            return readings.stop().then(business.stop());
        }
    }

    @Bean
    Onlookers onlookers(Readings readings, BusinessLog business) {
        return new Onlookers(readings, business);
    }
}
