package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;

import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A desk that stands, and when it can't be booked. */
@Reads({"desk", "office"})
public record DeskCard(DeskId desk) implements Query<DeskCard.Result> {

    /** @param desk empty for a desk that is unknown or no more */
    public record Result(Optional<DeskView> desk, List<Block> blocks) {}

    /**
     * @param until the last day
     * @param reason none where none was given
     */
    public record Block(
            LocalDate from, LocalDate until, @Nullable String reason) {}

    record Handler(DatabaseClient database) {

        private static final String DESK = """
                select desk_id, desk.name, area_id, area.name as area
                from desk join area using (area_id) where desk_id = :desk and not desk.is_retired
                """;

        private static final String BLOCKS = """
                select first_day, last_day, reason from desk_block where desk_id = :desk order by first_day limit 50
                """;

        @QueryHandler
        Mono<Result> handle(DeskCard query) {
            return database.sql(DESK)
                    .bind("desk", query.desk().value())
                    .map(DeskView::of)
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .zipWith(blocks(query), Result::new);
        }

        private Mono<List<Block>> blocks(DeskCard query) {
            return database.sql(BLOCKS)
                    .bind("desk", query.desk().value())
                    .map(row ->
                            new Block(date(row, "first_day"), date(row, "last_day"), row.get("reason", String.class)))
                    .all()
                    .collectList();
        }
    }
}
