package dev.zapis.command;

import java.util.Optional;

/** Knows the bot's texts: whether other words may take the place of what it says. */
@FunctionalInterface
public interface TextPatternPolicy {

    /** So many characters may the words have, placeholders and markup among them. */
    int LONGEST = 1000;

    /**
     * What is wrong with the words; empty where nothing is.
     *
     * @param key of the text, as the files have it
     * @param language ISO 639 code
     */
    Optional<Refused> problem(String key, String language, String pattern);
}
