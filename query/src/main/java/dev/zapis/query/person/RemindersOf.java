package dev.zapis.query.person;

import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a person wants to be told unasked, and when. Empty for nobody. */
@Reads({"office", "person"})
public record RemindersOf(PersonId person) implements Query<RemindersOf.Result> {

    /**
     * @param unwanted what the person is not to be reminded of
     * @param quietFrom local time of the office; the person's own hours, else the office's
     * @param quietUntil equal to {@code quietFrom}: never quiet
     */
    public record Result(Set<ReminderTopic> unwanted, LocalTime quietFrom, LocalTime quietUntil) {

        public Result {
            unwanted = Set.copyOf(unwanted);
        }

        public boolean wants(ReminderTopic topic) {
            return !unwanted.contains(topic);
        }
    }

    record Handler(DatabaseClient database) {

        private static final OfficeQuietHours QUIET = new OfficeQuietHours();

        private static final String WHAT = """
                select quiet_from, quiet_until,
                       (select value from office_policy said
                        where said.office_id = person.office_id and policy = :quiet) as quiet,
                       array(select matter from person_unwanted un where un.person_id = person.person_id) as unwanted
                from person join office using (office_id) where person_id = :person
                """;

        @QueryHandler
        Mono<Result> handle(RemindersOf query) {
            return database.sql(WHAT)
                    .bind("person", query.person().value())
                    .bind("quiet", QUIET.key())
                    .map(Handler::result)
                    .one();
        }

        private static Result result(Readable row) {
            TimeSpan hours = hours(row);
            return new Result(
                    Stream.of(Objects.requireNonNull(row.get("unwanted", String[].class)))
                            .map(ReminderTopic::new)
                            .collect(Collectors.toSet()),
                    hours.from(),
                    hours.until());
        }

        private static TimeSpan hours(Readable row) {
            LocalTime from = row.get("quiet_from", LocalTime.class);
            LocalTime until = row.get("quiet_until", LocalTime.class);
            if (from != null && until != null) return new TimeSpan(from, until);
            String said = row.get("quiet", String.class);
            PolicyValues office = said == null ? PolicyValues.DEFAULTS : PolicyValues.DEFAULTS.with(QUIET.key(), said);
            return office.of(QUIET);
        }
    }
}
