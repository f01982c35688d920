package dev.zapis.example.events.lamp;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.SliceFeatures;
import java.util.List;

/** An office can do without lamps. */
public final class LampFeatures implements SliceFeatures {

    public static final Feature LAMP = new Feature("LAMP");

    @Override
    public List<Feature> features() {
        return List.of(LAMP);
    }
}
