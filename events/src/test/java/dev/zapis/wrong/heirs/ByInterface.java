package dev.zapis.wrong.heirs;

import dev.zapis.events.office.Feature;
import java.util.List;

record ByInterface() implements NarrowerKind {

    @Override
    public List<Feature> features() {
        return List.of();
    }
}
