package dev.zapis.command.waitlist;

import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What is waited for, as its own slice knows it when something is decided.
 *
 * @param free names of the seats that nobody has, offered ones among them, the best first
 * @param fits whether a person may be offered a seat of that name
 */
public record Resource(List<String> free, BiPredicate<PersonId, String> fits, WaitlistTerms terms) {

    public Resource {
        free = List.copyOf(free);
    }

    /** Every seat is for everybody. */
    public static Resource of(List<String> free, WaitlistTerms terms) {
        return new Resource(free, (person, seat) -> true, terms);
    }
}
