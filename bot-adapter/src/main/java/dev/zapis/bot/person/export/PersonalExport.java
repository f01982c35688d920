package dev.zapis.bot.person.export;

import dev.zapis.bot.dialog.Document;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.PersonalRecords.Kept;
import dev.zapis.bot.dialog.PersonalRecords.Kind;
import dev.zapis.bot.dialog.RecordCatalog;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that slices keep of whoever is at the screen, as it was at one moment.
 *
 * @param zone by whose clock moments are told
 */
public record PersonalExport(List<Brought> all, RecordCatalog catalog, PageStyle style, Instant at, ZoneId zone) {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    /** What one slice has brought. */
    record Brought(PersonalRecords part, Kept kept) {

        Brought {
            for (RecordSection section : kept.sections())
                if (part.kinds().stream().noneMatch(kind -> kind.name().equals(section.kind())))
                    throw new IllegalStateException(part.getClass().getName() + " keeps no " + section.kind());
        }

        List<RecordSection> of(Kind kind) {
            return kept.sections().stream()
                    .filter(section -> section.kind().equals(kind.name()))
                    .toList();
        }
    }

    public PersonalExport {
        all = List.copyOf(all);
    }

    public static Mono<PersonalExport> of(Visit visit, ZoneId zone) {
        RecordCatalog catalog = visit.parts().records();
        return Flux.fromIterable(catalog.parts())
                .concatMap(part -> part.of(visit).defaultIfEmpty(Kept.NOTHING).map(kept -> new Brought(part, kept)))
                .collectList()
                .map(all -> new PersonalExport(all, catalog, visit.parts().read(PageStyle.class), visit.now(), zone));
    }

    /** To be read. */
    public Document page() {
        return new RecordsPage(this)::written;
    }

    /** For programs; names of fields last. */
    public Document json() {
        return reader -> JSON.writeValueAsBytes(fields());
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Brought each : all) {
            each.kept().fields().forEach((name, value) -> {
                if (fields.containsKey(name))
                    throw new IllegalStateException(each.part().getClass().getName() + " brings a second " + name);
                fields.put(name, value);
            });
        }
        fields.put("madeAt", at.toString());
        return fields;
    }
}
