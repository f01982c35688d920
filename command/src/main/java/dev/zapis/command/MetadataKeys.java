package dev.zapis.command;

import java.util.Set;

/** Keys of the metadata that travel with a command; some of them stay on its events. */
public final class MetadataKeys {

    /** Id of the person who asked, {@code house}, or {@code newcomer}. */
    public static final String ACTOR = "actor";

    /** Keyed hash of the Telegram account that asked. */
    public static final String ACCOUNT = "account";

    /** The command's id: the event store's own name, as what bears it is done once. */
    public static final String COMMAND = "zapis.command";

    /** What made the command: an {@code update} of a chat, a {@code start} of the house, due work, or a reaction by its name. */
    public static final String CAUSE = "cause";

    /** When it was asked, by the product's clock: the time of the command's events. */
    public static final String AT = "at";

    /** Keyed hash of what was asked: the same id with another wish is a mistake, not the same wish again. */
    public static final String WISH = "wish";

    /** Joins all that came of one cause; Axon's name. */
    public static final String CORRELATION = "correlationId";

    /** The account's id in Telegram: no event has it. */
    public static final String TELEGRAM = "~telegram";

    /** What stays on events for ever, beside the command's id and Axon's correlation and causation ids. Nothing else does. */
    public static final Set<String> KEPT = Set.of(ACTOR, ACCOUNT, CAUSE, AT, WISH);

    private MetadataKeys() {}
}
