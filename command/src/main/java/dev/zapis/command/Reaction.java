package dev.zapis.command;

/**
 * A fact that leads to a deed: {@code When<Fact>Then<Deed>}, one file in the slice that acts. Its commands are given in the
 * house's name, once for each event, in order for each thing, and never for what was in the log before the reaction was. In one
 * case the order does not hold: an instance that stood still until another one took over may still give the deed that it had begun, after
 * newer ones. So a decision reads from the log how things stand, and does not trust that it is the first to hear.
 */
public interface Reaction {

    /** The slice and the fact, for example {@code desk.when-person-left}; stored, so it never changes. */
    String name();

    /** Key of the tag that says what a fact is about, which each of its facts has: those about the same thing are reacted to in their order. */
    String thing();

    /** What each type of fact leads to. */
    Deeds deeds();
}
