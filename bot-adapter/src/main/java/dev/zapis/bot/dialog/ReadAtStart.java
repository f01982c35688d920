package dev.zapis.bot.dialog;

/**
 * What a slice has in files of its own beside its texts. It is made, and reads them, once when the program starts: screens run where
 * nothing may wait, and take it from {@link BotParts#read}.
 */
public interface ReadAtStart {}
