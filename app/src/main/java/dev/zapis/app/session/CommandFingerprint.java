package dev.zapis.app.session;

import dev.zapis.command.Command;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What somebody wants, as it may be written down: by name and ids, without what was typed. */
record CommandFingerprint(Command command) {

    private static final String IDS = "dev.zapis.events.";

    String name() {
        return command.getClass().getSimpleName();
    }

    /** All of it, typed words too: for a keyed hash only. */
    String whole() {
        return "wish:" + name() + command;
    }

    /** What it is about, as JSON. */
    String things() {
        Map<String, String> things = Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> isPlain(component.getType()))
                .collect(Collectors.toMap(RecordComponent::getName, this::value, (one, other) -> one, TreeMap::new));
        return JsonMapper.shared().writeValueAsString(things);
    }

    private static boolean isPlain(Class<?> type) {
        boolean isId = type.isRecord() && type.getName().startsWith(IDS);
        return isId
                || type.isEnum()
                || type.isPrimitive()
                || type == LocalDate.class
                || ZoneId.class.isAssignableFrom(type);
    }

    private String value(RecordComponent component) {
        try {
            return Objects.toString(component.getAccessor().invoke(command));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
