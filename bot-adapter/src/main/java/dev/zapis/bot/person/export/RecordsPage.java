package dev.zapis.bot.person.export;

import dev.zapis.bot.dialog.PersonalRecords.Kind;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Wording;
import dev.zapis.bot.person.export.PersonalExport.Brought;
import dev.zapis.events.parts.SliceParts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page that needs nothing else: no script, no picture, no network. */
final class RecordsPage {

    private static final String KEYS = "/person.export.";

    private final PersonalExport export;

    RecordsPage(PersonalExport export) {
        this.export = export;
    }

    byte[] written(Wording reader) {
        return new Writer(reader.in(export.zone())).page().getBytes(StandardCharsets.UTF_8);
    }

    private final class Writer {

        private final Wording words;
        private final StringBuilder html = new StringBuilder();
        private boolean isAmongCards;

        Writer(Wording words) {
            this.words = words;
        }

        String page() {
            String title = said("title");
            html.append("<!doctype html>\n<html lang=\"")
                    .append(words.language().getLanguage());
            html.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                    .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                    .append("<meta http-equiv=\"Content-Security-Policy\" ")
                    .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                    .append(title)
                    .append("</title>\n<style>\n")
                    .append(export.style().css())
                    .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>")
                    .append(title)
                    .append("</h1>\n");
            paragraph(escaped(Text.of(KEYS + "made", "at", export.at())), "");
            paragraph(said("until"), "");
            paragraph(said("alone"), "");
            html.append("</header>\n");
            for (Brought each : export.all()) for (Kind kind : each.part().kinds()) section(each, kind);
            cards(false);
            return html.append("</main>\n</body>\n</html>\n").toString();
        }

        private void section(Brought brought, Kind kind) {
            List<RecordSection> sections = brought.of(kind);
            cards(sections.stream().allMatch(section -> section.columns().isEmpty()));
            html.append("<section id=\"")
                    .append(SliceParts.slice(brought.part()))
                    .append('-')
                    .append(kind.name())
                    .append("\">\n<h2>")
                    .append(escaped(export.catalog().title(brought.part(), kind)))
                    .append("</h2>\n");
            if (sections.isEmpty()) paragraph(said("none"), "none");
            sections.forEach(this::rows);
            if (kind.expires()) paragraph(escaped(export.catalog().until(brought.part(), kind)), "until");
            html.append("</section>\n");
        }

        /** Short things stand side by side where there is room. */
        private void cards(boolean areTo) {
            if (areTo != isAmongCards) html.append(areTo ? "<div class=\"cards\">\n" : "</div>\n");
            isAmongCards = areTo;
        }

        private void rows(RecordSection section) {
            Text caption = section.caption();
            if (caption != null) html.append("<h3>").append(escaped(caption)).append("</h3>\n");
            if (section.rows().isEmpty()) paragraph(said("none"), "none");
            else if (!section.columns().isEmpty()) table(section);
            else section.rows().forEach(this::line);
            if (section.left() > 0) paragraph(escaped(Text.of(KEYS + "left", "count", section.left())), "until");
        }

        private void table(RecordSection section) {
            html.append("<table>\n<thead>");
            List<String> columns = section.columns().stream().map(this::escaped).toList();
            html.append("<tr>");
            columns.forEach(column -> html.append("<th>").append(column).append("</th>"));
            html.append("</tr></thead>\n<tbody>\n");
            section.rows().forEach(row -> row(columns, row));
            html.append("</tbody>\n</table>\n");
        }

        /** Each cell knows its column: where there is no room for a table, it stands before it. */
        private void row(List<String> columns, List<Text> cells) {
            html.append("<tr>");
            for (int i = 0; i < cells.size(); i++)
                html.append("<td data-of=\"")
                        .append(columns.get(i))
                        .append("\">")
                        .append(escaped(cells.get(i)))
                        .append("</td>");
            html.append("</tr>\n");
        }

        private void line(List<Text> cells) {
            if (cells.size() == 1) paragraph(escaped(cells.getFirst()), "");
            else
                paragraph(
                        "<span>%s</span> <b>%s</b>".formatted(escaped(cells.getFirst()), escaped(cells.getLast())), "");
        }

        private void paragraph(String words, String style) {
            html.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
                    .append(words)
                    .append("</p>\n");
        }

        private String said(String key) {
            return escaped(Text.of(KEYS + key));
        }

        private String escaped(Text text) {
            return words.of(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
