package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Walk
class RushIT {

    private static final int PEOPLE = 100;
    private static final List<String> DESKS = List.of("A1", "A2", "A3", "A4", "A5");
    private static final String TWICE = "select count(*) from (select desk_id, day from desk_booking where is_live"
            + " group by desk_id, day having count(*) > 1) twice";
    private static final String BOOKED = "select count(*) from desk_booking where is_live and day between ? and ?";

    @Test
    @Tag("S1-15")
    void a_hundred_people_confirm_at_once_two_for_each_desk_and_nobody_is_booked_twice(Product product)
            throws Exception {
        product.control().beginsAnEmptyFortnight();
        LocalDate first = Days.today(product.control()).plusDays(1);
        // By eights: a person walks through screens, which takes a while.
        List<Person> people = all(8, i -> {
            Person person = product.control().newcomer("Толпа " + Integer.toString(i + 1_000, 36));
            LocalDate day = first.plusDays(i / 2 / DESKS.size());
            return Steps.isAskedToConfirm(person.registers(), DESKS.get(i / 2 % DESKS.size()), day);
        });
        List<Message> asked = people.stream().map(Person::message).toList();

        List<JsonNode> answers = all(
                PEOPLE,
                i -> people.get(i).tapping(asked.get(i), "Забронировать").join());
        all(16, i -> people.get(i).seesOneOf("Место забронировано", "Место уже занято", "Данные обновляются"));

        assertThat(answers).allMatch(answer -> answer.path("answered").asBoolean());
        var took = answers.stream()
                .map(answer -> answer.path("ms").asLong())
                .sorted()
                .toList();
        System.out.printf(
                "S1-15: 100 taps at once, p50 %d ms, p95 %d ms, goal 2000 ms%n",
                took.get(PEOPLE / 2), took.get(PEOPLE * 95 / 100));
        assertThat(took.get(PEOPLE * 95 / 100)).isLessThan(15_000);
        LocalDate last = first.plusDays(PEOPLE / 2 / DESKS.size() - 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> product.database().count(BOOKED, first, last) == PEOPLE / 2);
        assertThat(product.database().count(TWICE)).isZero();
    }

    private static <T> List<T> all(int together, IntFunction<T> deed) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(together)) {
            List<Callable<T>> deeds = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> (Callable<T>) () -> deed.apply(i))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(deeds)) done.add(each.get());
            return done;
        }
    }
}
