package dev.zapis.bot.dialog.callback;

import dev.zapis.command.UndoCommand;
import dev.zapis.events.parts.SliceParts;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the command that takes an act back is written down, and made again from that: its name and what it is made of. */
public final class UndoCodec {

    private static final Map<String, Kind> KINDS = SliceParts.PRODUCT.types(UndoCommand.class).stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, UndoCodec::kind));

    private record Kind(RecordAccessor shape, List<ComponentCodec> pieces) {}

    private UndoCodec() {}

    private static Kind kind(Class<?> type) {
        RecordAccessor shape = RecordAccessor.of(type);
        return new Kind(
                shape,
                shape.components().stream()
                        .map(RecordComponent::getAnnotatedType)
                        .map(ComponentCodecs::of)
                        .toList());
    }

    public static String write(UndoCommand command) {
        String name = command.getClass().getSimpleName();
        Kind kind = KINDS.get(name);
        if (kind == null) throw new IllegalStateException("an unknown way to take back: " + name);
        StringBuilder written = new StringBuilder(name);
        List<@Nullable Object> values = kind.shape().values(command);
        for (int i = 0; i < values.size(); i++)
            written.append(TargetCodec.BAR).append(kind.pieces().get(i).write(values.get(i)));
        return written.toString();
    }

    /** Empty where it is none, or was tampered with. */
    public static Optional<UndoCommand> read(String written) {
        List<String> parts = List.of(written.split("\\|", -1));
        Kind kind = KINDS.get(parts.getFirst());
        if (kind == null || kind.pieces().size() != parts.size() - 1) return Optional.empty();
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i < parts.size(); i++)
                values.add(kind.pieces().get(i - 1).read(parts.get(i)));
            return Optional.of((UndoCommand) kind.shape().made(values));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
