package dev.zapis.bot.notice;

import dev.zapis.bot.office.status.DatabaseRestartedScreen;
import java.time.Duration;
import java.time.Instant;

/** Admins are told that the database was away, by day: there is nothing left to be done about it. */
final class DatabaseRestartedNotice {

    private static final Duration DAY = Duration.ofDays(1);

    private DatabaseRestartedNotice() {}

    static Notice of(Instant since, Duration length) {
        long seconds = Math.max(1, length.toSeconds());
        return Notice.toAdmins(new DatabaseRestartedScreen(since.getEpochSecond(), seconds), since.plus(DAY));
    }
}
