package dev.zapis.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run as a table for people and as JSON for programs. */
record Report(Map<String, String> environment, List<WorkloadFigures> series) {

    String table() {
        var text = new StringBuilder();
        environment.forEach((what, value) -> text.append("%-24s %s%n".formatted(what, value)));
        text.append("%n%-6s %-40s %10s %7s  %-16s %s%n".formatted("", "", "median", "spread", "must (aim)", ""));
        figures().forEach(figure -> text.append(line(figure)));
        text.append("%n".formatted());
        series.forEach(one -> text.append("%s%n".formatted(one.note())));
        return text.toString();
    }

    static String line(Figure figure) {
        return "%-6s %-40s %10.2f %7s  %-16s %-16s %s%n"
                .formatted(
                        figure.workload(),
                        figure.what(),
                        figure.median(),
                        percent(Median.spread(figure.values())),
                        figure.gate() == null ? "" : figure.gate(),
                        figure.verdict(),
                        figure.note());
    }

    private static String percent(double part) {
        return Double.isFinite(part) ? "%.0f%%".formatted(100 * part) : "";
    }

    List<Figure> figures() {
        return series.stream().flatMap(one -> one.figures().stream()).toList();
    }

    List<Figure> missed() {
        return figures().stream().filter(Figure::missed).toList();
    }

    String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("environment", environment);
        root.put(
                "gatesMet",
                figures().stream()
                        .filter(figure -> figure.gate() != null && !figure.missed())
                        .count());
        root.put("gatesMissed", missed().size());
        root.put("series", series.stream().map(Report::fields).toList());
        root.put("figures", figures().stream().map(Report::fields).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, Object> fields(WorkloadFigures one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("workload", one.workload());
        fields.put("b0Before", one.before());
        fields.put("b0After", one.after());
        fields.put("steady", !one.moved());
        fields.put("seconds", one.seconds());
        fields.put("load", one.load());
        return fields;
    }

    private static Map<String, Object> fields(Figure figure) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("workload", figure.workload());
        fields.put("what", figure.what());
        fields.put("values", figure.values());
        if (!figure.values().isEmpty()) {
            fields.put("median", number(figure.median()));
            fields.put("spread", number(Median.spread(figure.values())));
        }
        var pair = figure.pair();
        if (pair != null) {
            fields.put("baseline", pair.base());
            fields.put("work", pair.work());
            fields.put("steady", pair.steady());
        }
        var gate = figure.gate();
        if (gate != null) {
            fields.put("must", gate.must());
            fields.put("stretch", gate.stretch());
            fields.put("atMost", gate.atMost());
            fields.put("met", !figure.missed());
            fields.put("stretchMet", figure.stretched());
        }
        fields.put("note", figure.note());
        return fields;
    }

    /** JSON knows no number that is none. */
    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
