package dev.zapis.app.bootstrap;

import reactor.core.publisher.Mono;

/** What a slice puts into the playground, by the very commands that people use, so that no list of its is empty on the first day. */
public interface SliceSampleData {

    /** Slices come in this order, as one builds on another. People are last: with them the office counts as furnished. */
    int order();

    /** Once in the life of a store; tried again as a whole where it was interrupted. */
    default Mono<Void> furnish(SampleOffice office) {
        return Mono.empty();
    }

    /** At every start, after all is furnished: what is used up by then. */
    default Mono<Void> refresh(SampleOffice office) {
        return Mono.empty();
    }
}
