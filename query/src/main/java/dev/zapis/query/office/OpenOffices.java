package dev.zapis.query.office;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All offices, in the order in which they were opened. */
@Reads(value = "office", remembered = true)
public record OpenOffices() implements Query<OpenOffices.Result> {

    /** @param texts rises with every change of the bot's words, see {@link ChangedTexts} */
    public record Result(List<Office> offices, int texts) {

        public Result(List<Office> offices) {
            this(offices, 0);
        }
    }

    /**
     * @param policies what the office decides for itself
     * @param off parts of the product that are switched off
     * @param week days of the week on which it is open where nothing else is said
     */
    public record Office(
            OfficeId id, String name, ZoneId zone, PolicyValues policies, Set<Feature> off, Set<DayOfWeek> week) {

        private static final Set<DayOfWeek> USUAL = EnumSet.allOf(DayOfWeek.class);

        public Office {
            off = Set.copyOf(off);
            week = Set.copyOf(week);
        }

        public Office(OfficeId id, String name, ZoneId zone, PolicyValues policies, Set<Feature> off) {
            this(id, name, zone, policies, off, USUAL);
        }

        public Office(OfficeId id, String name, ZoneId zone) {
            this(id, name, zone, PolicyValues.DEFAULTS, Set.of());
        }
    }

    record Handler(DatabaseClient database) {

        private static final String OFFICES = """
                select office_id, name, zone, off, working_days, %s,
                       (select coalesce(max(rule), 0) from text_change) as texts
                from office order by position
                """.formatted(PolicyColumn.SQL);

        @QueryHandler
        Mono<Result> handle(OpenOffices query) {
            return database.sql(OFFICES)
                    .map(row -> new Result(List.of(office(row)), number(row, "texts")))
                    .all()
                    .collectList()
                    .map(Handler::together);
        }

        private static Office office(Readable row) {
            return new Office(
                    new OfficeId(text(row, "office_id")),
                    text(row, "name"),
                    ZoneId.of(text(row, "zone")),
                    PolicyColumn.values(row),
                    off(row),
                    OfficeCalendar.Handler.weekdays(row));
        }

        private static Set<Feature> off(Readable row) {
            return Arrays.stream(Objects.requireNonNull(row.get("off", String[].class)))
                    .map(Feature::new)
                    .collect(Collectors.toSet());
        }

        private static Result together(List<Result> rows) {
            List<Office> offices =
                    rows.stream().flatMap(row -> row.offices().stream()).toList();
            return new Result(offices, rows.isEmpty() ? 0 : rows.getFirst().texts());
        }
    }
}
