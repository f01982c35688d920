package dev.zapis.trial;

import dev.zapis.app.bootstrap.SampleOffice;
import dev.zapis.app.bootstrap.SliceSampleData;
import dev.zapis.command.CommandId;
import java.util.Optional;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** Sample data that tell what is done with them. */
public record TrialSampleData(String name, int order, CommandId last, Consumer<String> done)
        implements SliceSampleData {

    @Override
    public Optional<CommandId> last(SampleOffice of) {
        return Optional.of(last);
    }

    @Override
    public Mono<Void> furnish(SampleOffice of) {
        return Mono.fromRunnable(() -> done.accept("furnish " + name));
    }

    @Override
    public Mono<Void> refresh(SampleOffice of) {
        return Mono.fromRunnable(() -> done.accept("refresh " + name));
    }
}
