package dev.zapis.bot.dialog;

/**
 * A file that a person sent.
 *
 * @param name as the person has it: anything at all, maybe nothing
 */
public record ReceivedFile(String name, byte[] bytes) {}
