package dev.zapis.bot.dialog.text;

import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class DayParserTest {

    private static final Visit VISIT = new Visit() {
        @Override
        public CurrentUser visitor() {
            return anna();
        }

        @Override
        public Instant now() {
            return FakeChat.MONDAY_NOON;
        }

        @Override
        public <R> Mono<R> ask(Query<R> query) {
            return Mono.empty();
        }

        @Override
        public Mono<CommandId> tell(Command command) {
            return Mono.empty();
        }
    };

    @ParameterizedTest
    @CsvSource({
        "сегодня, 0", "Завтра, 1", "послезавтра, 2", "tomorrow, 1", "today, 0", "пн, 0", "вт, 1", "Пятница, 4",
        "fri, 4", "sunday, 6", "23, 0", "24, 1", "24.11, 1", "24.11.2026, 1", "1.12, 8", "22, 29"
    })
    void a_day_is_understood_as_people_say_it(String words, int daysAhead) {
        assertThat(DayParser.understood(words, VISIT)).contains(MONDAY.plusDays(daysAhead));
    }

    @ParameterizedTest
    @CsvSource({"1.1, 2027-01-01", "22.11, 2027-11-22"})
    void a_date_that_is_over_means_next_year(String words, LocalDate day) {
        assertThat(DayParser.understood(words, VISIT)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.11", "99", "A3", "Борис", "24.13", "2026-11", "сегодня вечером в пятницу утром"})
    void what_is_no_day_is_none(String words) {
        assertThat(DayParser.understood(words, VISIT)).isEmpty();
    }
}
