package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Text;
import dev.zapis.command.Undoable;
import dev.zapis.events.parts.SliceParts;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts acts into words, by the name of their command. */
final class ActTexts {

    private static final Set<String> KINDS = SliceParts.PRODUCT.types(Undoable.class).stream()
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private ActTexts() {}

    static Text kind(String command) {
        return KINDS.contains(command)
                ? Text.of("/undo.act."
                        + command.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                : Text.plain("");
    }
}
