package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The desks of an office that are called so, whatever script, case or blanks the names were typed in. */
@Reads({"desk", "office"})
public record DesksNamed(OfficeId office, List<String> names) implements Query<DesksNamed.Result> {

    public DesksNamed {
        names = List.copyOf(names);
    }

    public record Result(List<DeskView> desks) {}

    record Handler(DatabaseClient database) {

        private static final String DESKS = """
                select desk_id, desk.name, area_id, area.name as area
                from desk join area using (area_id)
                where desk.office_id = :office and not desk.is_retired order by %s
                """.formatted(NaturalOrder.by("desk.name"));

        @QueryHandler
        Mono<Result> handle(DesksNamed query) {
            Set<String> wanted = query.names().stream().map(NameSearch::shape).collect(Collectors.toUnmodifiableSet());
            return database.sql(DESKS)
                    .bind("office", query.office().value())
                    .map(DeskView::of)
                    .all()
                    .filter(desk -> wanted.contains(NameSearch.shape(desk.name())))
                    .collectList()
                    .map(Result::new);
        }
    }
}
