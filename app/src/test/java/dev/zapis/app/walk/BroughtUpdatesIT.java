package dev.zapis.app.walk;

import org.junit.jupiter.api.Nested;

/**
 * Once more with updates that are brought to the bot instead of polled for: the walks that the way can make a difference to, one of
 * each kind of input. What is handled behind the inbox knows no way.
 */
@Walk
class BroughtUpdatesIT {

    @Nested
    class Inputs extends InputKindsIT {}

    @Nested
    class Commands extends CommandsIT {}

    @Nested
    class OddUpdates extends OddUpdatesIT {}

    @Nested
    class Strangers extends StrangersIT {}
}
