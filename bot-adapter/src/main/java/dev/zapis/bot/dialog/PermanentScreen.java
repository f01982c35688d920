package dev.zapis.bot.dialog;

/**
 * A screen worth keeping, for example a confirmation: its message stays in the chat and its buttons stay valid; whatever
 * comes next appears in a new message below.
 */
public interface PermanentScreen extends Screen {}
