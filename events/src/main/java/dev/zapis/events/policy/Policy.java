package dev.zapis.events.policy;

/**
 * Something that an office decides for itself, as its slice declares it: a record without components. Event, command, screen and read
 * table are the same for all.
 *
 * @param <T> of its values
 */
public interface Policy<T> {

    /** Slice and name, as in {@code office.horizon}. Stored, and what the keys of its texts begin with: it never changes. */
    String key();

    /** What its values are, and which of them may be set. */
    PolicyKind<T> kind();

    /** What holds until an office says otherwise. */
    T initial();
}
