package dev.zapis.app.bootstrap;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Furnishes the playground with what slices bring. */
public final class SampleDataLoader {

    private final SampleOffice office;
    private final List<SliceSampleData> slices;

    public SampleDataLoader(SampleOffice office, List<SliceSampleData> slices) {
        this.office = office;
        this.slices = slices.stream()
                .sorted(Comparator.comparingInt(SliceSampleData::order))
                .toList();
    }

    public Mono<Void> furnish() {
        return each(this::furnish).then(each(slice -> slice.refresh(office)));
    }

    // Each for itself: a slice may join when all others have long been there.
    private Mono<Void> furnish(SliceSampleData slice) {
        return Mono.justOrEmpty(slice.last(office))
                .flatMap(office::isDone)
                .defaultIfEmpty(false)
                .flatMap(isDone -> isDone ? Mono.empty() : slice.furnish(office));
    }

    private Mono<Void> each(Function<SliceSampleData, Mono<Void>> done) {
        return Flux.fromIterable(slices).concatMap(done, 1).then();
    }
}
