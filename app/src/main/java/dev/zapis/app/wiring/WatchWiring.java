package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.monitoring.BotMeters;
import dev.zapis.app.monitoring.BusinessEventLog;
import dev.zapis.app.monitoring.CounterSources;
import dev.zapis.app.monitoring.DatabaseGauges;
import dev.zapis.app.monitoring.ErrorRecorder;
import dev.zapis.app.monitoring.MetricsSampler;
import dev.zapis.app.monitoring.OutageReporter;
import dev.zapis.app.monitoring.PollingStatus;
import dev.zapis.app.monitoring.SystemStatusSource;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.notice.AdminAlerts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.query.journal.ErrorJournal;
import dev.zapis.query.state.SystemStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who looks on while the product runs. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    @Bean
    MetricsSampler metricsSampler(Database pool, ProductClock clock) {
        return new MetricsSampler(pool, clock);
    }

    @Bean
    ErrorRecorder errorRecorder(DatabaseClient database, ProductClock clock) {
        return new ErrorRecorder(new ErrorJournal(database), clock);
    }

    @Bean
    BusinessEventLog businessLog(PostgresEventLog log) {
        return new BusinessEventLog(log);
    }

    @Bean
    BotMonitor botMonitor(MeterRegistry registry, ErrorRecorder notes) {
        return new BotMeters(registry, notes);
    }

    @Bean
    OutageReporter outageReporter(BotMonitor monitor, Database pool, ProductClock clock, DatabaseLifecycle server) {
        var report = new OutageReporter(monitor, new AdminAlerts(pool.connections()), clock);
        server.onOutage(report::tell);
        return report;
    }

    // The bot itself rests on all that looks on.
    @Bean
    PollingStatus polling(ObjectProvider<BotLifecycle> bot) {
        return new PollingStatus(
                () -> bot.getObject().isPolling(), () -> bot.getObject().lastPoll());
    }

    @Bean
    SystemStatus.Source systemStatusSource(MetricsSampler sampler, PollingStatus polling, BuildProperties build) {
        return new SystemStatusSource(sampler, polling, String.valueOf(build.getVersion()));
    }

    @Bean
    MeterBinder gauges(MetricsSampler sampler, PollingStatus polling, CounterSources counters) {
        return new DatabaseGauges(sampler, polling, counters);
    }

    @Bean
    CounterSources counterSources(
            PostgresEventLog log, AxonEventStoreConfigurer overLog, CommandSender commands, ErrorRecorder notes) {
        return new CounterSources(log::conflicts, overLog::redecided, commands::turnedAway, notes::dropped);
    }
}
