package dev.zapis.command;

/**
 * A fact that leads to a deed: {@code When<Fact>Then<Deed>}, one file in the slice that acts. Its commands are given in the
 * house's name, once for each event, in order for each thing, and never for what was in the log before the reaction was.
 */
public interface Reaction {

    /** The slice and the fact, for example {@code desk.when-person-left}; stored, so it never changes. */
    String name();

    /** Key of the tag that says what a fact is about: facts about the same thing are reacted to in their order. */
    String thing();

    /** What each type of fact leads to. */
    Deeds deeds();
}
