package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Text;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.events.parts.SliceParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it is written down why something was refused: its code and what its words name, which are numbers and codes alone here. */
final class UndoRefusalCodec {

    private static final Set<String> CODES = SliceParts.PRODUCT.types(Refusal.class).stream()
            .flatMap(type -> Stream.of((Refusal[]) type.getEnumConstants()))
            .map(Refusal::code)
            .collect(Collectors.toUnmodifiableSet());

    private UndoRefusalCodec() {}

    static String write(Refused refused) {
        List<String> written = new ArrayList<>(List.of(refused.reason().code()));
        refused.details().forEach((name, value) -> {
            if (value instanceof Integer || value instanceof String) written.add(name + "=" + value);
        });
        return String.join("|", written);
    }

    static Text words(String written) {
        String[] parts = written.split("\\|");
        if (!CODES.contains(parts[0])) return Text.of("/dialog.refused", "code", parts[0]);
        Map<String, Object> details = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            details.put(pair[0], pair[1].matches("\\d{1,6}") ? Integer.valueOf(pair[1]) : pair[1]);
        }
        return new Text("/refused." + parts[0], details);
    }
}
