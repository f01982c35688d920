package dev.zapis.query.office;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The areas of an office, how many desks stand in each, and whom it is for first. */
@Reads({"desk", "office"})
public record Areas(OfficeId office) implements Query<Areas.Result> {

    public record Result(List<Area> areas) {}

    /**
     * @param teams who may book there first; none: everybody
     * @param opensDaysBefore a day opens to everybody so many days before it; none: never
     */
    public record Area(
            AreaId id,
            String name,
            int desks,
            List<TeamId> teams,
            @Nullable Integer opensDaysBefore) {

        public Area {
            teams = List.copyOf(teams);
        }

        public Area(AreaId id, String name, int desks) {
            this(id, name, desks, List.of(), null);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String AREAS = """
                select area_id, name, opens,
                       (select count(*)::int from desk
                        where desk.area_id = area.area_id and not desk.is_retired) as desks,
                       array(select team_id from area_team join team using (team_id)
                             where area_team.area_id = area.area_id and not is_disbanded
                             order by team.name) as teams
                from area where office_id = :office and not is_retired order by %s
                """.formatted(NaturalOrder.by("name"));

        @QueryHandler
        Mono<Result> handle(Areas query) {
            return database.sql(AREAS)
                    .bind("office", query.office().value())
                    .map(row -> new Area(
                            new AreaId(text(row, "area_id")),
                            text(row, "name"),
                            number(row, "desks"),
                            teams(row),
                            row.get("opens", Integer.class)))
                    .all()
                    .collectList()
                    .map(Result::new);
        }

        private static List<TeamId> teams(Readable row) {
            return Arrays.stream(Objects.requireNonNull(row.get("teams", String[].class)))
                    .map(TeamId::new)
                    .toList();
        }
    }
}
