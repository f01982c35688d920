package dev.zapis.wrong.needy;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.SliceFeatures;
import java.util.List;

public record Needy(String what) implements SliceFeatures {

    @Override
    public List<Feature> features() {
        return List.of();
    }
}
