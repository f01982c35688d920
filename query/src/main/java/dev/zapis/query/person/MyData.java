package dev.zapis.query.person;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All that is kept of somebody, for themselves. Empty for nobody. */
@Reads({"desk", "office", "person"})
public record MyData(PersonId person) implements Query<MyData.Result> {

    /** @param bookings past and future ones, by day */
    public record Result(
            ProfileOf.Result profile, @Nullable String language, RemindersOf.Result told, List<Booked> bookings) {}

    public record Booked(LocalDate day, String desk, String area, boolean isLive) {}

    record Handler(DatabaseClient database) {

        /** More than anybody books in ten years. */
        private static final int MOST = 3_000;

        private static final String BOOKED = """
                select day, desk.name as desk, area.name as area, is_live
                from desk_booking join desk using (desk_id) join area using (area_id)
                where person_id = :person order by day desc, position desc limit :most
                """;

        @QueryHandler
        Mono<Result> handle(MyData query) {
            PersonId person = query.person();
            return new ProfileOf.Handler(database).handle(new ProfileOf(person)).flatMap(profile -> Mono.zip(
                            language(person),
                            new RemindersOf.Handler(database).handle(new RemindersOf(person)),
                            booked(person))
                    .map(all -> new Result(profile, all.getT1().orElse(null), all.getT2(), all.getT3())));
        }

        private Mono<Optional<String>> language(PersonId person) {
            return database.sql("select language from person where person_id = :person")
                    .bind("person", person.value())
                    .map(row -> Optional.ofNullable(row.get("language", String.class)))
                    .one();
        }

        private Mono<List<Booked>> booked(PersonId person) {
            return database.sql(BOOKED)
                    .bind("person", person.value())
                    .bind("most", MOST)
                    .map(row ->
                            new Booked(date(row, "day"), text(row, "desk"), text(row, "area"), flag(row, "is_live")))
                    .all()
                    .collectList();
        }
    }
}
