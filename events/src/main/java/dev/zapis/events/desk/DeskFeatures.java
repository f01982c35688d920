package dev.zapis.events.desk;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.SliceFeatures;
import java.util.List;

/** What of desks an office can do without. */
public final class DeskFeatures implements SliceFeatures {

    /** Booking desks. */
    public static final Feature DESK = new Feature("DESK");

    /** Seeing who is in the office. */
    public static final Feature WHO = new Feature("WHO");

    @Override
    public List<Feature> features() {
        return List.of(DESK, WHO);
    }
}
