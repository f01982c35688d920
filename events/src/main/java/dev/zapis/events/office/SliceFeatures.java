package dev.zapis.events.office;

import java.util.List;

/** What of a slice can be switched off; each has the words {@code <slice>.feature.<name>} in the bot. */
public interface SliceFeatures {

    List<Feature> features();
}
