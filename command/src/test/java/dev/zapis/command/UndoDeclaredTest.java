package dev.zapis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.parts.SliceParts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command says beside itself what takes it back, or why nothing does: no slice forgets it. */
class UndoDeclaredTest {

    static Stream<Class<? extends Command>> commands() {
        // Those of tests are nested in their samples.
        List<Class<? extends Command>> all = SliceParts.PRODUCT.types(Command.class).stream()
                .filter(type -> !type.isMemberClass())
                .toList();
        assertThat(all).hasSizeGreaterThan(60);
        return all.stream().filter(type -> !UndoCommand.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_taken_back_or_says_why_not(Class<? extends Command> command) {
        Irreversible reason = command.getAnnotation(Irreversible.class);
        assertThat(Undoable.class.isAssignableFrom(command))
                .as("%s is Undoable or @Irreversible, and not both", command.getName())
                .isEqualTo(reason == null);
        if (reason != null) assertThat(reason.value()).hasSizeGreaterThan(15);
    }
}
