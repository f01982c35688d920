package dev.zapis.bot.dialog;

import dev.zapis.events.policy.Policy;

/** Something that people are told unasked, in quiet hours only if their office says so. */
public interface UrgentByPolicy extends PermanentScreen {

    Policy<Boolean> urgency();
}
