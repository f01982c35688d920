package dev.zapis.events;

import org.jspecify.annotations.Nullable;

/** An event that may take back what a command has done. */
public interface TakenBack {

    /** Id of that command; none where it takes back nothing. */
    @Nullable
    String undoes();
}
