package dev.zapis.bot.office.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A country's holidays and moved working days of a year, from a file {@code holidays/<country>-<year>.json}.
 *
 * @param source who has decided it
 */
record Holidays(String country, int year, String source, List<LocalDate> closed, List<LocalDate> opened) {

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    /** All that there are, by year. */
    static final Mono<List<Holidays>> KNOWN = readOnce(Holidays::read);

    Holidays {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }

    /** What could not be read is read anew by who asks next. */
    static <T> Mono<T> readOnce(Callable<T> reading) {
        return Mono.fromCallable(reading)
                .subscribeOn(Schedulers.boundedElastic())
                .cache(read -> FOR_EVER, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Empty where there is no file for the year. */
    static Mono<Holidays> of(int year) {
        return KNOWN.flatMapIterable(Function.identity())
                .filter(known -> known.year() == year)
                .next();
    }

    private static List<Holidays> read() throws IOException {
        List<Holidays> all = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver(Holidays.class.getClassLoader())
                .getResources("classpath*:holidays/*.json")) {
            try (InputStream bytes = file.getInputStream()) {
                all.add(written(JsonMapper.shared().readTree(bytes)));
            }
        }
        return all.stream().sorted(Comparator.comparing(Holidays::year)).toList();
    }

    private static Holidays written(JsonNode file) {
        return new Holidays(
                file.path("country").asString(),
                file.path("year").asInt(),
                file.path("source").asString(),
                days(file.path("closed")),
                days(file.path("opened")));
    }

    private static List<LocalDate> days(JsonNode days) {
        return StreamSupport.stream(days.spliterator(), false)
                .map(day -> LocalDate.parse(day.asString()))
                .toList();
    }
}
