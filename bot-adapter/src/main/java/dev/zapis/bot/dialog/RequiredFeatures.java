package dev.zapis.bot.dialog;

import dev.zapis.events.office.Feature;
import java.util.List;
import java.util.stream.Stream;

/** What must be switched on for a part of the bot to be there. */
public record RequiredFeatures(List<Feature> all) {

    public RequiredFeatures {
        all = List.copyOf(all);
    }

    /** What the type itself says counts, else what it stands in says, else the package. */
    public static RequiredFeatures of(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            RequiresFeature said = each.getAnnotation(RequiresFeature.class);
            if (said != null) return of(said);
        }
        RequiresFeature said = type.getPackage().getAnnotation(RequiresFeature.class);
        return said == null ? new RequiredFeatures(List.of()) : of(said);
    }

    private static RequiredFeatures of(RequiresFeature said) {
        return new RequiredFeatures(Stream.of(said.value()).map(Feature::new).toList());
    }

    /** Whoever may do nothing for now has no use for what goes with a feature, and sees nothing of it. */
    public boolean areOn(CurrentUser visitor) {
        return all.isEmpty() || visitor.standing().isActive() && areSwitchedOn(visitor);
    }

    /** Whoever the visitor is. */
    public boolean areSwitchedOn(CurrentUser visitor) {
        return all.stream().allMatch(visitor::has);
    }
}
