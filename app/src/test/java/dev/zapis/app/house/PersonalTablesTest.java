package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.events.Tags;
import dev.zapis.events.parts.SliceParts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;

/** What is kept of a person in whatever table is in what they get of themselves: a slice that keeps something brings it. */
class PersonalTablesTest {

    private static final Pattern TABLE = Pattern.compile("create table \\{?(\\w+)}? \\((.*?)\\n\\)", Pattern.DOTALL);

    /** How tables name a person, or the account that is theirs. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?m)^\\s+(person_id|chat_id|account_key|account)\\s+(text|bigint)");

    /** Made anew from bookings and roles, and gone with these: when something is due, by ids alone. */
    private static final Set<String> DERIVED = Set.of("scheduler");

    /** When somebody left last: the history tells each time. */
    private static final Set<String> TOLD_BY_HISTORY = Set.of("desk_leaving");

    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w+\\b");

    @Test
    void all_tables_of_persons_are_read_for_them() {
        Map<String, Path> personal = tables();
        Set<String> unread = new TreeSet<>(personal.keySet());
        unread.removeAll(TOLD_BY_HISTORY);
        for (String source : reading())
            unread.removeIf(table -> Pattern.compile("(from|join) " + table + "\\b")
                    .matcher(source)
                    .find());
        assertThat(personal).hasSizeGreaterThan(15);
        assertThat(unread).as("kept of people, and in nothing that they get").isEmpty();
    }

    @Test
    void what_is_recorded_about_persons_has_words() {
        var catalog = BotParts.of(SliceParts.PRODUCT).records();
        List<String> about = SliceParts.PRODUCT.annotated(Event.class).stream()
                .filter(PersonalTablesTest::isAboutSomebody)
                .map(event -> event.getAnnotation(Event.class))
                .map(name -> name.namespace() + "." + name.name())
                .toList();
        assertThat(about)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        type -> assertThat(catalog.fact(type).key()).as(type).contains(".fact."));
    }

    private static boolean isAboutSomebody(Class<?> event) {
        return Stream.of(event.getDeclaredFields())
                .map(field -> field.getAnnotation(EventTag.class))
                .anyMatch(
                        tag -> tag != null && Set.of(Tags.PERSON, Tags.ACCOUNT).contains(tag.key()));
    }

    private static Map<String, Path> tables() {
        Map<String, Path> tables = new TreeMap<>();
        for (Path file : Sources.files("sql")) {
            Path place = Sources.ROOT.relativize(file);
            if (!place.toString().contains("src/main")
                    || DERIVED.contains(place.getName(0).toString())) continue;
            TABLE.matcher(Sources.text(place)).results().forEach(table -> {
                if (PERSONAL.matcher(table.group(2)).find()) tables.put(table.group(1), place);
            });
        }
        return tables;
    }

    /** The parts that bring what is kept, what they ask, and what reads that. */
    private static List<String> reading() {
        Set<String> parts = SliceParts.PRODUCT.all(PersonalRecords.class).stream()
                .map(part -> part.getClass().getName())
                .collect(Collectors.toSet());
        Set<String> named = parts.stream().flatMap(part -> types(part).stream()).collect(Collectors.toSet());
        Set<String> asked = Sources.types().stream()
                .filter(type -> type.startsWith("dev.zapis.query.") || type.startsWith("dev.zapis.bot.storage."))
                .filter(type -> named.contains(simple(type))
                        || named.contains(simple(type).replace("Repository", "")))
                .collect(Collectors.toCollection(HashSet::new));
        // A query may be answered by the handlers of others.
        Set<String> further =
                asked.stream().flatMap(type -> types(type).stream()).collect(Collectors.toSet());
        Stream<String> all = Stream.concat(
                asked.stream(),
                Sources.types().stream()
                        .filter(type -> type.startsWith("dev.zapis.query.") && further.contains(simple(type))));
        return all.distinct().map(type -> Sources.text(Sources.of(type))).toList();
    }

    private static Set<String> types(String type) {
        return TYPE.matcher(Sources.text(Sources.of(type)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
