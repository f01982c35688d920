package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.SampleTargets.Counted;
import dev.zapis.bot.dialog.SampleTargets.Leaves;
import dev.zapis.bot.dialog.SampleTargets.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S1-23")
class PaginatorTest {

    private static final List<String> BAR = List.of("⬅ Назад");

    private final List<Integer> asked = new ArrayList<>();
    private final FakeChat chat = FakeChat.amongSamples(ANNA);

    @Test
    void an_empty_list_has_no_bar() {
        assertThat(chat.opens(new Numbers(0, 0)).keyboard()).containsExactly(BAR);
    }

    @Test
    void one_row_and_exactly_one_page_have_no_bar() {
        assertThat(chat.opens(new Numbers(1, 0)).keyboard()).containsExactly(List.of("№0"), BAR);
        assertThat(chat.opens(new Numbers(3, 0)).keyboard())
                .containsExactly(List.of("№0"), List.of("№1"), List.of("№2"), BAR);
    }

    @Test
    void many_pages_are_leafed_through_in_one_message_and_end_where_they_end() {
        chat.opens(new Numbers(7, 0));
        assertThat(chat.keyboard().get(3)).containsExactly("1/3", "➡");
        chat.taps("➡");
        assertThat(chat.keyboard()).contains(List.of("№3"), List.of("⬅", "2/3", "➡"));
        chat.taps("➡");
        assertThat(chat.keyboard()).containsExactly(List.of("№6"), List.of("⬅", "3/3"), BAR);
        chat.taps("3/3").taps("⬅");
        assertThat(chat.keyboard()).contains(List.of("⬅", "2/3", "➡"));
        assertThat(chat.messenger().ids()).hasSize(1);
        chat.taps("⬅ Назад").sees("Дом");
    }

    @Test
    void a_page_that_is_no_more_shows_the_nearest() {
        assertThat(chat.opens(new Numbers(4, 99)).keyboard()).contains(List.of("№3"), List.of("⬅", "2/2"));
        assertThat(chat.opens(new Numbers(4, -5)).keyboard()).contains(List.of("№0"), List.of("1/2", "➡"));
    }

    @Test
    void a_list_fetched_by_pages_looks_and_leafs_like_one_at_hand() {
        for (int count : List.of(0, 1, 3, 4, 7)) {
            counted(count);
            for (int page : List.of(-5, 0, 1, 2, 99))
                assertThat(chat.opens(new Leaves(page)).keyboard())
                        .isEqualTo(chat.opens(new Numbers(count, page)).keyboard());
        }
        chat.opens(new Leaves(0)).taps("➡").taps("➡").sees("№6", "[⬅] [3/3]").taps("⬅");
        assertThat(chat.keyboard()).contains(List.of("№3"), List.of("⬅", "2/3", "➡"));
    }

    @Test
    void of_a_list_fetched_by_pages_one_page_is_asked_for_and_another_only_where_there_is_none() {
        counted(7);
        chat.opens(new Leaves(1));
        assertThat(asked).containsExactly(1);
        chat.opens(new Leaves(99));
        assertThat(asked).containsExactly(1, 99, 2);
    }

    private void counted(int count) {
        chat.answersBy(Counted.class, page -> {
            asked.add(page.page());
            List<Integer> items = IntStream.range(0, count)
                    .boxed()
                    .skip((long) page.page() * page.size())
                    .limit(page.size())
                    .toList();
            return new PageResult<>(items, page.page(), count);
        });
    }
}
