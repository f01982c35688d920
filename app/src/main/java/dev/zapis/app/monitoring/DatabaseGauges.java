package dev.zapis.app.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shows as metrics what is known already: nobody who scrapes has the database asked. */
public final class DatabaseGauges implements MeterBinder {

    private final MetricsSampler sampler;
    private final PollingStatus polling;
    private final CounterSources counters;

    public DatabaseGauges(MetricsSampler sampler, PollingStatus polling, CounterSources counters) {
        this.sampler = sampler;
        this.polling = polling;
        this.counters = counters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<DatabaseMetric, MultiGauge> gauges = new EnumMap<>(DatabaseMetric.class);
        for (DatabaseMetric metric : DatabaseMetric.values()) gauges.put(metric, gauge(metric, registry));
        sampler.tell(snapshot -> gauges.forEach((metric, gauge) -> gauge.register(
                snapshot.of(metric).stream().<Row<?>>map(DatabaseGauges::row).toList(), true)));
        gauge(registry, "zapis.figures.age", "Age of the figures that come from the database", this::age);
        gauge(
                registry,
                "zapis.poll.age",
                "Time since Telegram last answered a poll; none where others poll",
                at -> polling.age().map(DatabaseGauges::seconds).orElse(Double.NaN));
        Gauge.builder("zapis.projections.behind", sampler, read -> read.behind().size())
                .description("Read tables that have not come in a minute to where the log was then")
                .register(registry);
        Gauge.builder("zapis.polling", polling, at -> at.isOurs() ? 1 : 0)
                .description("1 where this instance asks Telegram for updates")
                .register(registry);
        count(
                registry,
                "zapis.append.conflicts",
                "Appends that something recorded meanwhile contradicted",
                counters.conflicts());
        count(
                registry,
                "zapis.commands.redecided",
                "Commands that were decided anew because of it",
                counters.redecided());
        count(
                registry,
                "zapis.commands.busy",
                "Commands turned away because there was too much to do",
                counters.busy());
        count(registry, "zapis.errors.dropped", "Failures that are in the log alone", counters.dropped());
    }

    private double age(MetricsSampler read) {
        return read.latest()
                .map(MetricsSnapshot::age)
                .map(DatabaseGauges::seconds)
                .orElse(Double.NaN);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static MultiGauge gauge(DatabaseMetric metric, MeterRegistry registry) {
        return MultiGauge.builder(metric.meter)
                .description(metric.meaning)
                .baseUnit(metric.unit)
                .register(registry);
    }

    private static Row<?> row(MetricsSnapshot.Value value) {
        String label = value.metric().label;
        return Row.of(label == null ? Tags.empty() : Tags.of(label, value.label()), value.value());
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<MetricsSampler> value) {
        Gauge.builder(name, sampler, value)
                .description(meaning)
                .baseUnit("seconds")
                .register(registry);
    }

    private static void count(MeterRegistry registry, String name, String meaning, CounterSources.Count count) {
        FunctionCounter.builder(name, count, CounterSources.Count::soFar)
                .description(meaning)
                .register(registry);
    }
}
