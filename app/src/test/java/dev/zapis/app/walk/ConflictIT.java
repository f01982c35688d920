package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Walk
class ConflictIT {

    private static final int ROUNDS = 10;

    /** Milliseconds; a tap whose outcome takes longer is answered without a word. */
    private static final int WORDLESS_AFTER = 700;

    @Test
    @Tag("S1-9")
    void of_two_who_confirm_one_desk_at_once_one_gets_it_and_the_other_the_reason_and_three_more(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(9);
        Person one = product.control().newcomer("Марк Первов").registers();
        Person two = product.control().newcomer("Майя Второва").registers();
        for (int round = 0; round < ROUNDS; round++) {
            Steps.isAskedToConfirm(one, "B6", day);
            Steps.isAskedToConfirm(two, "B6", day);
            List<CompletableFuture<JsonNode>> taps =
                    List.of(one.tapping(one.message(), "Забронировать"), two.tapping(two.message(), "Забронировать"));
            taps.forEach(CompletableFuture::join);
            Stream.of(one, two).forEach(person -> person.sees("Место", "B6", Days.written(day)));
            boolean first = one.message().text().contains("забронировано");
            Person winner = first ? one : two;
            Person loser = first ? two : one;
            assertThat(winner.message().text()).contains("Место забронировано");
            assertThat(loser.message().text()).contains("Место уже занято", "Ваша бронь не создана");
            assertThat(loser.message().labels().stream().limit(3))
                    .allMatch(label -> label.matches("[AB]\\d"))
                    .doesNotContain("B6");
            product.settles();
            assertThat(live(product, "B6", day)).isEqualTo(1);
            String near = loser.message().labels().getFirst();
            loser.taps(near).sees("Забронировать место?", near);
            Steps.cancels(winner);
        }
    }

    @Test
    @Tag("S1-24")
    void nobody_cancels_the_booking_of_another_with_forged_buttons(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(11);
        Person owner = product.control().newcomer("Ольга Своева").registers();
        Person stranger = product.control().newcomer("Глеб Чужаков").registers();
        Steps.books(owner, "A6", day);
        String booking = Callbacks.part(owner.message().button("Отменить"), 1);
        stranger.says("/my").sees("Мои брони");
        Message own = stranger.message();
        stranger.forges(own, Callbacks.forged(own, "desk.drop|" + booking))
                .isTold("Чужую бронь может отменить или изменить только администратор")
                .sees("Чужую бронь может отменить или изменить только администратор", "Мои брони");
        Message fresh = stranger.message();
        stranger.forges(fresh, Callbacks.forged(fresh, "desk.cancel|" + booking))
                .sees("Ольга Своева", "Чужую бронь может отменить или изменить только администратор");
        assertThat(stranger.message().find("Да, отменить")).isEmpty();
        product.settles();
        assertThat(live(product, "A6", day)).isEqualTo(1);
        owner.says("/my").sees("A6", Days.written(day));
    }

    @Test
    @Tag("S1-26")
    void ten_fast_taps_make_one_booking_and_nine_friendly_words(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(10);
        Person person = product.control().newcomer("Юлия Быстрова").registers();
        Steps.isAskedToConfirm(person, "A3", day);
        Message asked = person.message();
        List<JsonNode> answers =
                Stream.generate(() -> person.tapping(asked, "Забронировать")).limit(10).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).allMatch(answer -> answer.path("answered").asBoolean());
        List<String> words = answers.stream().map(ConflictIT::word).toList();
        assertThat(words).contains("").allMatch(word -> word.isEmpty() || word.startsWith("Уже обработано"));
        assertThat(answers)
                .filteredOn(answer -> answer.path("ms").asLong() < WORDLESS_AFTER)
                .filteredOn(answer -> word(answer).isEmpty())
                .hasSizeLessThan(2);
        person.forgesUntilTold(asked, asked.button("Забронировать").data(), "Уже обработано");
        product.settles();
        assertThat(live(product, "A3", day)).isEqualTo(1);
        assertThat(person.count("Место забронировано")).isEqualTo(1);
    }

    private static String word(JsonNode answer) {
        return answer.path("toast").asString("");
    }

    private static long live(Product product, String desk, LocalDate day) {
        return product.database()
                .count(
                        "select count(*) from desk_booking join desk using (desk_id)"
                                + " where name = ? and day = ? and is_live",
                        desk,
                        day);
    }
}
