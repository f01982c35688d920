package dev.zapis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bench.HotKeyWorkload.Win;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {

    @Test
    void the_middle_value_counts() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
        assertThat(Median.of(List.of())).isNaN();
        assertThat(Median.spread(List.of(9.0, 1.0, 2.0))).isEqualTo(4);
    }

    @Test
    void each_repeat_is_compared_with_the_baseline_around_it() throws Exception {
        Iterator<Double> base = List.of(100.0, 120.0, 110.0).iterator();
        Iterator<Double> work = List.of(55.0, 230.0).iterator();

        var pair = Paired.run(2, base::next, work::next);

        assertThat(pair.ratios()).containsExactly(0.5, 2.0);
        assertThat(pair.steady()).isTrue();
    }

    @Test
    void a_baseline_that_moves_is_told() {
        var pair = new Paired(List.of(100.0, 130.0), List.of(100.0));

        assertThat(pair.steady()).isFalse();
        assertThat(pair.note()).contains("UNSTEADY");
    }

    @Test
    void a_gate_is_kept_on_its_own_side_of_the_limit() {
        assertThat(figure(Gate.atLeast(1, 2), 0.9).missed()).isTrue();
        assertThat(figure(Gate.atLeast(1, 2), 1.0).missed()).isFalse();
        assertThat(figure(Gate.atMost(5), 5.1).missed()).isTrue();
        assertThat(figure(Gate.atMost(5), 5.0).missed()).isFalse();
        assertThat(figure(Gate.atMost(5)).missed()).isTrue();
    }

    @Test
    void the_report_as_json_says_what_was_measured_and_what_was_missed() {
        var figures = List.of(figure(Gate.atLeast(1, 2), 0.5, 0.7, 0.6), figure(Gate.atLeast(0.5, 0.6), 0.6));
        var report = new Report(Map.of("fsync", "on"), List.of(new WorkloadFigures("W1", figures, 100, 130, 2, 0.5)));

        var json = JsonMapper.shared().readTree(report.json());

        assertThat(json.at("/environment/fsync").asString()).isEqualTo("on");
        assertThat(json.at("/figures/0/median").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/figures/0/met").asBoolean()).isFalse();
        assertThat(json.at("/figures/1/stretchMet").asBoolean()).isTrue();
        assertThat(json.at("/gatesMissed").asInt()).isEqualTo(1);
        assertThat(json.at("/series/0/steady").asBoolean()).isFalse();
        assertThat(report.missed()).hasSize(1);
        assertThat(report.table()).contains("MISSED", "met, and its aim", "UNSTEADY");
    }

    @Test
    void a_spread_that_is_no_number_is_none_in_json() {
        var report = new Report(
                Map.of(), List.of(new WorkloadFigures("W1", List.of(figure(Gate.atMost(1), 0.0)), 1, 1, 1, 1)));

        var figure = JsonMapper.shared().readTree(report.json()).at("/figures/0");

        assertThat(figure.path("median").asDouble()).isZero();
        assertThat(figure.path("spread").isNull()).isTrue();
        assertThat(report.table()).doesNotContain("NaN");
    }

    @Test
    void what_was_not_measured_keeps_no_gate() {
        assertThat(Workload.all()).extracting(Workload::id).doesNotHaveDuplicates();
        assertThat(Figure.none("W1", "something", Gate.atMost(5), "stuck").missed())
                .isTrue();
    }

    @Test
    void names_of_the_past_are_those_that_the_server_makes() {
        assertThat(HistoryLoader.place(1).desk()).isEqualTo("c4ca4238a0b92382");
    }

    @Test
    void two_winners_of_one_marker_are_found() {
        assertThat(HotKeyWorkload.serial(List.of(new Win(2, 3), new Win(0, 2)))).isTrue();
        assertThat(HotKeyWorkload.serial(List.of(new Win(1, 3), new Win(0, 2)))).isFalse();
    }

    @Test
    void options_are_read_and_wrong_ones_refused() {
        var options = Options.of(List.of("--quick", "--only", "W2,W7", "--millis", "10"));

        assertThat(options.only()).isEqualTo(Set.of("W2", "W7"));
        assertThat(options.slice()).hasMillis(10);
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.of(List.of("--seed", "x"))).hasMessageContaining("--seed");
        assertThatThrownBy(() -> Options.of(List.of("--json"))).hasMessageContaining("--json");
        assertThatThrownBy(() -> Options.of(List.of("--repeats", "0"))).hasMessageContaining("at least 1");
    }

    private static Figure figure(Gate gate, Double... values) {
        return new Figure("W1", "something", List.of(values), gate, "", null);
    }
}
