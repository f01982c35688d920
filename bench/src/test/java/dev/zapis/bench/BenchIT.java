package dev.zapis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BenchIT {

    @Test
    void a_very_small_bench_measures_and_reports(@TempDir Path directory) throws Exception {
        var file = directory.resolve("bench.json");

        var report = Bench.report(Options.of(
                List.of("--only", "W1,W4,W12", "--millis", "100", "--repeats", "1", "--json", file.toString())));

        assertThat(report.figures()).extracting(Figure::workload).contains("W1", "W4", "W12");
        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(figure.median()).isPositive());
        assertThat(report.figures())
                .filteredOn(figure ->
                        figure.workload().equals("W4") && figure.what().contains("winner"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.missed()).isFalse());
        assertThat(report.environment()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .at("/figures")
                        .size())
                .isEqualTo(report.figures().size());
    }
}
