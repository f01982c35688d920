package dev.zapis.events.office;

import dev.zapis.events.parts.SliceParts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/** All that can be switched off in this program, and the slice that each belongs to. */
public final class FeatureCatalog {

    private final SequencedMap<Feature, String> slices = new LinkedHashMap<>();

    private FeatureCatalog(SliceParts parts) {
        for (SliceFeatures brought : parts.all(SliceFeatures.class)) {
            for (Feature feature : brought.features()) {
                String same = slices.putIfAbsent(feature, SliceParts.slice(brought));
                if (same != null) throw new IllegalStateException("two slices have the feature " + feature);
            }
        }
    }

    public static FeatureCatalog of(SliceParts parts) {
        return new FeatureCatalog(parts);
    }

    /** In the order in which they are shown. */
    public Set<Feature> all() {
        return new LinkedHashSet<>(slices.keySet());
    }

    public boolean has(Feature feature) {
        return slices.containsKey(feature);
    }

    public String slice(Feature feature) {
        return Objects.requireNonNull(slices.get(feature), () -> "no slice has the feature " + feature);
    }
}
