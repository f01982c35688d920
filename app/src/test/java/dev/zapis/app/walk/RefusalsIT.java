package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Walk
class RefusalsIT {

    private static final String WRITTEN = """
            select asked, code, things ->> 'day', person_id is not null,
                   position <= (select max(position) from event), at > now() - interval '1 year'
            from request_journal where things ->> 'day' = ? order by at""";

    @Test
    void a_refusal_is_written_down_with_who_what_and_why(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(8);
        Person quick = product.control().newcomer("Роман Скорый").registers();
        Person slow = product.control().newcomer("Раиса Поздняя").registers();
        Steps.isAskedToConfirm(slow, "B5", day);
        Steps.books(quick, "B5", day);
        slow.taps("Забронировать").sees("Место уже занято");
        assertThat(product.database().rows(WRITTEN, day.toString()))
                .containsExactly("BookDesk|desk.taken|" + day + "|t|t|t");
    }

    @Test
    void nothing_that_somebody_typed_is_written_down(Product product) {
        product.control().newcomer("Тамара Единственная").registers();
        Person second = product.control().newcomer("Тамара Вторая");
        second.agrees()
                .says("Тамара Единственная")
                .sees("Вы — ")
                .taps("Да, это я")
                .sees("занято");
        List<String> rows = product.database()
                .rows("select code, person_id is null, things::text from request_journal where asked = 'TakeName'");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotContain("Тамара"));
        assertThat(rows).anyMatch(row -> row.startsWith("person.name-taken|t|{"));
    }
}
