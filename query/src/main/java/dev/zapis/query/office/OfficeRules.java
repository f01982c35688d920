package dev.zapis.query.office;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What holds in an office now, and since which change of the rules. Empty for an unknown one. */
@Reads("office")
public record OfficeRules(OfficeId office) implements Query<OfficeRules.Result> {

    /**
     * @param policies what the office decides for itself
     * @param rule version of the rules; 0 while the defaults hold
     */
    public record Result(PolicyValues policies, int rule, Reminding reminding) {}

    /**
     * @param chosen by the office; until it says anything of a topic, the topic's defaults hold
     */
    public record Reminding(Map<ReminderTopic, Reminders> chosen) {

        public Reminding {
            chosen = Map.copyOf(chosen);
        }

        /** When people are reminded of it. */
        public Reminders of(ReminderTopic topic, List<ReminderOffset> defaults) {
            return chosen.getOrDefault(topic, new Reminders(defaults, 0));
        }
    }

    /** @param rule version of that; 0 while the defaults hold */
    public record Reminders(List<ReminderOffset> offsets, int rule) {

        public Reminders {
            offsets = List.copyOf(offsets);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String RULES = """
                select office.rule, %s,
                       matter, offsets, coalesce(office_reminder.rule, 0) as reminder_rule
                from office
                left join office_reminder on office_reminder.office_id = office.office_id
                where office.office_id = :office
                """.formatted(PolicyColumn.SQL);

        @QueryHandler
        Mono<Result> handle(OfficeRules query) {
            return database.sql(RULES)
                    .bind("office", query.office().value())
                    .map(Handler::result)
                    .all()
                    .reduce(Handler::together);
        }

        /** With one of the topics of which the office has said something. */
        private static Result result(Readable row) {
            return new Result(PolicyColumn.values(row), number(row, "rule"), new Reminding(chosen(row)));
        }

        private static Map<ReminderTopic, Reminders> chosen(Readable row) {
            String[] offsets = row.get("offsets", String[].class);
            if (offsets == null) return Map.of();
            List<ReminderOffset> all =
                    Arrays.stream(offsets).map(ReminderOffset::new).toList();
            return Map.of(new ReminderTopic(text(row, "matter")), new Reminders(all, number(row, "reminder_rule")));
        }

        private static Result together(Result one, Result other) {
            Map<ReminderTopic, Reminders> chosen = new HashMap<>(one.reminding().chosen());
            chosen.putAll(other.reminding().chosen());
            return new Result(one.policies(), one.rule(), new Reminding(chosen));
        }
    }
}
