package dev.zapis.app.monitoring;

import dev.zapis.app.postgres.OutageRecord;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.notice.AdminAlerts;
import dev.zapis.eventstore.postgres.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Says that the database was away: in the log, among the failures, and to the admins. */
public final class OutageReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageReporter.class);
    private static final int CODE_LENGTH = 6;

    /** It may be away again at once: about five minutes. */
    private static final Retry AGAIN = Retry.backoff(14, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30));

    private final BotMonitor monitor;
    private final AdminAlerts alerts;
    private final InstantSource clock;

    public OutageReporter(BotMonitor monitor, AdminAlerts alerts, InstantSource clock) {
        this.monitor = monitor;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** To be called when it is back. */
    public void tell(OutageRecord outage) {
        String code = UUID.randomUUID().toString().substring(0, CODE_LENGTH);
        LOG.error("{}, code {}", outage.getMessage(), code);
        monitor.failed(new BotMonitor.Failure(code, "database", outage));
        var since = clock.instant().minus(outage.length());
        Database.toTheEnd(Mono.defer(() -> alerts.databaseRestarted(since, outage.length())))
                .retryWhen(AGAIN)
                .subscribe(
                        admins -> LOG.info("{} admins are told of it", admins),
                        failure -> LOG.warn("no admin is told of it: {}", failure.toString()));
    }
}
