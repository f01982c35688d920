package dev.zapis.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run as a table for people and as JSON for programs. */
record Report(Map<String, String> environment, List<Figure> figures) {

    String table() {
        var text = new StringBuilder();
        environment.forEach((what, value) -> text.append("%-20s %s%n".formatted(what, value)));
        text.append("%n%-6s %-36s %10s %7s  %-16s %s%n".formatted("", "", "median", "spread", "gate", ""));
        figures.forEach(figure -> text.append(line(figure)));
        return text.toString();
    }

    static String line(Figure figure) {
        return "%-6s %-36s %10.2f %6.0f%%  %-16s %s  %s%n"
                .formatted(
                        figure.workload(),
                        figure.what(),
                        figure.median(),
                        100 * Median.spread(figure.values()),
                        figure.gate() == null ? "" : figure.gate(),
                        figure.gate() == null ? "" : figure.missed() ? "MISSED" : "kept",
                        figure.note());
    }

    List<Figure> missed() {
        return figures.stream().filter(Figure::missed).toList();
    }

    String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("environment", environment);
        root.put("figures", figures.stream().map(Report::fields).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, Object> fields(Figure figure) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("workload", figure.workload());
        fields.put("what", figure.what());
        fields.put("values", figure.values());
        if (!figure.values().isEmpty()) {
            fields.put("median", figure.median());
        }
        var gate = figure.gate();
        if (gate != null) {
            fields.put("must", gate.must());
            fields.put("stretch", gate.stretch());
            fields.put("atMost", gate.atMost());
            fields.put("kept", !figure.missed());
        }
        fields.put("note", figure.note());
        return fields;
    }
}
