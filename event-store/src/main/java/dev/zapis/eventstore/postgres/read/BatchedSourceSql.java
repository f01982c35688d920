package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** One query that answers many questions of decisions, all from one snapshot. */
final class BatchedSourceSql {

    /** Who has more events than this asks alone: one answer of many long ones would fill the memory. */
    static final int MOST_EVENTS = 200;

    private static final String SQL = "select " + EventRow.COLUMNS + ", h.head, m.request"
            + " from (select coalesce(max(position), 0) from event) h (head)"
            + " left join lateral ("
            + "select i.request, t.position from unnest($1::int[], $2::text[], $3::text[], $4::bigint[])"
            + " i (request, tag, types, after) cross join lateral (select t.position from event_tag t"
            + " where t.tag = i.tag and t.position > i.after"
            + " and (i.types = '' or t.type = any (string_to_array(i.types, chr(31))))"
            + " order by t.position limit " + (MOST_EVENTS + 1) + ") t"
            + " union all"
            + " select i.request, t.position from unnest($5::int[], $6::text[], $7::text[], $8::bigint[])"
            + " i (request, tags, types, after) cross join lateral matching_events(string_to_array(i.tags, chr(31)),"
            + " string_to_array(i.types, chr(31)), i.after, h.head, " + (MOST_EVENTS + 1) + ") t (position)"
            + ") m on true"
            + " left join event e on e.position = m.position"
            + " left join data_key k on k.subject = e.subject";

    private final List<Question> questions;
    private final List<List<StoredEvent>> found;
    private long head;

    BatchedSourceSql(List<Question> questions) {
        this.questions = questions;
        this.found = new ArrayList<>(questions.size());
        questions.forEach(question -> found.add(new ArrayList<>(2)));
    }

    /** Somebody who wants to decide. */
    record Question(Criteria criteria, long after, MonoSink<SourcingResult> answer) {}

    /** Completes when all is read. */
    Mono<BatchedSourceSql> on(Connection connection) {
        return Mono.defer(() -> {
            var simple = new Items();
            var others = new Items();
            for (int i = 0; i < questions.size(); i++) {
                for (var item : questions.get(i).criteria().items()) {
                    (item.tags().size() == 1 ? simple : others)
                            .add(i, item, questions.get(i).after());
                }
            }
            return Sql.rows(connection, SQL, this::take, both(simple, others)).then(Mono.just(this));
        });
    }

    /** The answer to the question of this number; none if there are too many events to be answered with others. */
    @Nullable
    SourcingResult answer(int number) {
        var events = found.get(number);
        if (events.size() > MOST_EVENTS) {
            return null;
        }
        if (questions.get(number).criteria().items().size() == 1) {
            return new SourcingResult(head, events);
        }
        events.sort(Comparator.comparingLong(StoredEvent::position));
        for (int i = events.size() - 1; i > 0; i--) {
            if (events.get(i).position() == events.get(i - 1).position()) {
                events.remove(i);
            }
        }
        return new SourcingResult(head, events);
    }

    private boolean take(Readable row) {
        head = Sql.present(row.get(EventRow.WIDTH, Long.class));
        var number = row.get(EventRow.WIDTH + 1, Integer.class);
        if (number != null) {
            found.get(number).add(EventRow.read(row));
        }
        return true;
    }

    private static Object[] both(Items simple, Items others) {
        return new Object[] {
            simple.numbers(), simple.tags(), simple.types(), simple.afters(),
            others.numbers(), others.tags(), others.types(), others.afters()
        };
    }

    /** Items of criteria as parallel arrays, by number whose they are. */
    private static final class Items {

        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<Long> afters = new ArrayList<>();

        void add(int number, Criterion item, long after) {
            numbers.add(number);
            tags.add(JoinedText.of(item.tags()));
            types.add(JoinedText.of(item.types()));
            afters.add(after);
        }

        Integer[] numbers() {
            return numbers.toArray(Integer[]::new);
        }

        String[] tags() {
            return tags.toArray(String[]::new);
        }

        String[] types() {
            return types.toArray(String[]::new);
        }

        Long[] afters() {
            return afters.toArray(Long[]::new);
        }
    }
}
