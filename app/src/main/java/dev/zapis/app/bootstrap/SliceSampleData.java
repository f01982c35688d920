package dev.zapis.app.bootstrap;

import dev.zapis.command.CommandId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What a slice puts into the playground, by the very commands that people use, so that no list of its is empty on the first day. */
public interface SliceSampleData {

    /** Slices come in this order, as one builds on another. */
    int order();

    /** The last command of {@link #furnish}: where it has left an event there is no more to do. None where it gives none. */
    default Optional<CommandId> last(SampleOffice office) {
        return Optional.empty();
    }

    /** At the first start with the slice; tried again as a whole where it was interrupted. */
    default Mono<Void> furnish(SampleOffice office) {
        return Mono.empty();
    }

    /** At every start, after all is furnished: what is used up by then. */
    default Mono<Void> refresh(SampleOffice office) {
        return Mono.empty();
    }
}
